package dev.logs.upkeep.verify;

import dev.logs.block.BlockSettings;
import dev.logs.entry.PartitionKey;
import dev.logs.store.CompactionSettings;
import dev.logs.store.ForeignColumns;
import dev.logs.store.OwnLogids;
import dev.logs.store.PartitionCompactor;
import dev.logs.store.PartitionFile;
import dev.logs.store.StoreSettings;
import dev.logs.store.WholeRow;
import dev.logs.store.WholeRows;
import dev.logs.tree.TreeRoot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Moves entries that are in the wrong day into the partition of their day, where they get new logids. */
final class DayMove {

    /** Entries in a transaction. Raised: writers wait longer. */
    private static final int BATCH = 5_000;

    private final TreeRoot root;
    private final StoreSettings settings;

    DayMove(TreeRoot root, StoreSettings settings) {
        this.root = root;
        this.settings = settings;
    }

    /** Answers how many were moved. Rows move; blocks become rows first if any of their entries must. */
    long move(PartitionKey partition) {
        long moved = 0;
        expandIfNeeded(partition);
        try (PartitionFile file = PartitionFile.openForWriting(root.file(partition), settings)) {
            for (List<WholeRow> batch = WholeRows.misplaced(file, partition, BATCH);
                    !batch.isEmpty();
                    batch = WholeRows.misplaced(file, partition, BATCH)) {
                Map<PartitionKey, List<WholeRow>> byDay = new TreeMap<>();
                for (WholeRow row : batch) {
                    PartitionKey day =
                            PartitionKey.at(partition.context(), row.entry().epoch());
                    byDay.computeIfAbsent(day, key -> new ArrayList<>()).add(row);
                }
                ForeignColumns foreign = file.foreignColumns();
                byDay.forEach((day, rows) -> adopt(day, target -> target.adopt(partition, foreign, rows)));
                WholeRows.delete(file, batch);
                moved += batch.size();
            }
        }
        return moved;
    }

    private void adopt(PartitionKey day, Consumer<WholeRows> rows) {
        try (PartitionFile target = PartitionFile.openForWriting(root.file(day), settings)) {
            rows.accept(new WholeRows(target, OwnLogids.KEEP_OR_RENUMBER));
        }
    }

    private void expandIfNeeded(PartitionKey partition) {
        boolean inBlocks;
        try (PartitionFile file = PartitionFile.openForReading(root.file(partition), settings)) {
            inBlocks = file.hasMisplacedBlocks(partition);
        }
        if (inBlocks) {
            CompactionSettings compaction = new CompactionSettings(BlockSettings.DEFAULT, 1);
            try (PartitionCompactor compactor = PartitionCompactor.open(root.file(partition), settings, compaction)) {
                compactor.expand(entries -> {});
            }
        }
    }
}
