package dev.logs.upkeep.verify;

import dev.logs.entry.PartitionKey;
import dev.logs.store.FileStamp;
import dev.logs.store.OwnLogids;
import dev.logs.store.PartitionFile;
import dev.logs.store.Salvage;
import dev.logs.store.StoreSettings;
import dev.logs.store.WholeRows;
import dev.logs.tree.Leftover;
import dev.logs.tree.PartitionReplacer;
import dev.logs.tree.PartitionResolver;
import dev.logs.tree.TreeRoot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts partitions right, one after the other. One run at a time in a tree: the caller holds its lock. */
public final class Repair {

    private final TreeRoot root;
    private final StoreSettings settings;
    private final PartitionReplacer replacer;
    private final String stamp;

    /** @param stamp the time of the run as letters and digits: what is set aside is named by it */
    public Repair(TreeRoot root, StoreSettings settings, String stamp) {
        this.root = root;
        this.settings = settings;
        this.replacer = new PartitionReplacer(root, settings.modes());
        this.stamp = stamp;
    }

    /** Ends what an interrupted run began. */
    public void finishEarlier(PartitionResolver resolver) {
        for (Leftover unfinished : resolver.unfinishedRepairs()) {
            if (replacer.isWhole(unfinished)) {
                putInPlace(unfinished);
            } else {
                replacer.discard(unfinished);
            }
        }
    }

    /**
     * Repairs what a check found.
     *
     * @throws dev.logs.error.LogsException when that is not possible; the partition is as it was, or a later run ends the work
     */
    public RepairOutcome repair(CheckedPartition found) {
        return switch (found.check().condition()) {
            case SOUND, FOREIGN -> RepairOutcome.NOTHING;
            case CORRUPT -> {
                RepairOutcome outcome = salvage(found.partition());
                yield outcome.withMoved(new DayMove(root, settings).move(found.partition()));
            }
            case FAULTY ->
                found.check().misplaced() == 0
                        ? RepairOutcome.NOTHING
                        : RepairOutcome.NOTHING.withMoved(new DayMove(root, settings).move(found.partition()));
        };
    }

    private RepairOutcome salvage(PartitionKey partition) {
        Path damaged = root.file(partition);
        FileStamp before = FileStamp.of(damaged);
        Leftover salvaged = replacer.prepare(partition, stamp);
        Salvage salvage;
        WholeRows rows;
        long saved;
        try (PartitionFile file = PartitionFile.openForWriting(replacer.newFile(partition, stamp), settings)) {
            rows = new WholeRows(file, OwnLogids.KEEP_OR_SKIP);
            salvage = Salvage.read(damaged, salvaged.directory(), rows);
            rows.keepLogids(salvage.lastLogid());
            saved = file.summary().entries();
        }
        List<String> losses = new ArrayList<>(salvage.losses());
        if (saved < salvage.entries()) {
            losses.add((salvage.entries() - saved) + " entries with the logid of another one");
        }
        Path aside = replacer.setAside(partition, stamp);
        putInPlace(salvaged);
        if (!FileStamp.of(aside.resolve(damaged.getFileName())).equals(before)) {
            saved += saveLate(partition, aside);
        }
        return new RepairOutcome(saved, 0, aside, losses, rows.left());
    }

    /** Somebody wrote to the damaged file while it was read. */
    private long saveLate(PartitionKey partition, Path directory) {
        Path aside = directory.resolve(root.file(partition).getFileName());
        try (PartitionFile file = PartitionFile.openForWriting(root.file(partition), settings)) {
            long before = file.summary().entries();
            Salvage.read(aside, directory, new WholeRows(file, OwnLogids.KEEP_OR_SKIP));
            return file.summary().entries() - before;
        }
    }

    private void putInPlace(Leftover salvaged) {
        if (replacer.finish(salvaged)) {
            return;
        }
        // Somebody has begun a new partition there: what was saved goes into it, under new logids where those are
        // taken.
        Path from = salvaged.directory().resolve(root.file(salvaged.partition()).getFileName());
        try (PartitionFile target = PartitionFile.openForWriting(root.file(salvaged.partition()), settings)) {
            Salvage.read(from, salvaged.directory(), new WholeRows(target, OwnLogids.KEEP_OR_RENUMBER));
        }
        replacer.discard(salvaged);
    }
}
