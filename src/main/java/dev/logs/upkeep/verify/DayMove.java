package dev.logs.upkeep.verify;

import dev.logs.block.BlockSettings;
import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.store.CompactionSettings;
import dev.logs.store.PartitionCompactor;
import dev.logs.store.PartitionFile;
import dev.logs.store.StoreSettings;
import dev.logs.tree.TreeRoot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
            for (List<LogEntry> batch = file.misplaced(partition, BATCH);
                    !batch.isEmpty();
                    batch = file.misplaced(partition, BATCH)) {
                Map<PartitionKey, List<LogEntry>> byDay = new TreeMap<>();
                for (LogEntry entry : batch) {
                    byDay.computeIfAbsent(PartitionKey.at(partition.context(), entry.epoch()), key -> new ArrayList<>())
                            .add(entry);
                }
                byDay.forEach((day, entries) -> adopt(partition, day, entries));
                file.deleteRows(batch.stream().map(LogEntry::logid).toList());
                moved += batch.size();
            }
        }
        return moved;
    }

    private void adopt(PartitionKey origin, PartitionKey day, List<LogEntry> entries) {
        try (PartitionFile target = PartitionFile.openForWriting(root.file(day), settings)) {
            target.adopt(origin, entries);
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
