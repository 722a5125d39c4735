package dev.logs.transfer;

import dev.logs.block.BlockSettings;
import dev.logs.entry.FoundEntry;
import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.error.DamagedFileException;
import dev.logs.error.StorageException;
import dev.logs.ingest.TreeEntryStore;
import dev.logs.query.EntryStream;
import dev.logs.query.Query;
import dev.logs.store.CompactionSettings;
import dev.logs.store.Durability;
import dev.logs.store.OwnLogids;
import dev.logs.store.PartitionCompactor;
import dev.logs.store.PartitionFile;
import dev.logs.store.StoreSettings;
import dev.logs.tree.CacheLimits;
import dev.logs.tree.TreeRoot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes found entries into another tree, under the addresses that they have. One thread. */
final class TreeRows implements AutoCloseable {

    /** What is forced to disk at the end needs no care before. */
    private static final StoreSettings SETTINGS = StoreSettings.DEFAULT.withDurability(Durability.NORMAL);

    private static final int BATCH_ROWS_MAX = 10_000;

    /** Of all batches that are not full; many contexts may have one day. */
    private static final long WAITING_BYTES_MAX = 16L << 20;

    /** What an entry takes besides its message, about. */
    private static final int ENTRY_BYTES = 200;

    private final TreeRoot root;
    private final ExportSource source;
    private final Set<PartitionKey> done;
    private final TreeEntryStore store;
    private final Map<PartitionKey, List<LogEntry>> waiting = new HashMap<>();
    private final Set<PartitionKey> touched = new TreeSet<>(Comparator.comparing(PartitionKey::toString));
    private long waitingBytes;
    private long written;

    /** @param done partitions whose entries are left out */
    TreeRows(TreeRoot root, ExportSource source, Set<PartitionKey> done) {
        this.root = root;
        this.source = source;
        this.done = done;
        store = new TreeEntryStore(root, SETTINGS, CacheLimits.DEFAULT, problem -> {
            throw new StorageException(problem.where() + ": " + problem.what(), problem.remedy());
        });
    }

    void write(Query query, ExportProgress progress) {
        try (EntryStream found = source.engine().search(query)) {
            while (found.next()) {
                add(found.entry());
                if (waitingBytes >= WAITING_BYTES_MAX) {
                    flush();
                    progress.written(written, ExportPlan.UNKNOWN);
                }
            }
        }
        flush();
        progress.written(written, ExportPlan.UNKNOWN);
    }

    private void add(FoundEntry found) {
        PartitionKey partition = found.partition();
        if (done.contains(partition)) {
            return;
        }
        List<LogEntry> batch = waiting.computeIfAbsent(partition, any -> new ArrayList<>());
        batch.add(found.entry());
        waitingBytes += ENTRY_BYTES + found.entry().content().length();
        if (batch.size() == BATCH_ROWS_MAX) {
            append(partition, batch);
        }
    }

    private void flush() {
        waiting.forEach(this::append);
        waiting.clear();
        waitingBytes = 0;
    }

    private void append(PartitionKey partition, List<LogEntry> batch) {
        if (batch.isEmpty()) {
            return;
        }
        List<LogEntry> sorted = new ArrayList<>(batch);
        sorted.sort(Comparator.comparingLong(LogEntry::logid));
        written += store.with(partition, file -> file.append(sorted, OwnLogids.KEEP_OR_ASSIGN))
                .stored();
        touched.add(partition);
        batch.clear();
    }

    /** Compacts what was compacted before. */
    void finish() {
        store.close();
        CompactionSettings settings = new CompactionSettings(
                BlockSettings.DEFAULT, Runtime.getRuntime().availableProcessors());
        for (PartitionKey partition : touched) {
            if (wasCompacted(partition)) {
                try (PartitionCompactor compactor = PartitionCompactor.open(root.file(partition), SETTINGS, settings)) {
                    compactor.compact(entries -> {});
                    compactor.giveBack();
                }
            }
        }
    }

    private boolean wasCompacted(PartitionKey partition) {
        try (PartitionFile file = PartitionFile.openForReading(source.resolver().file(partition), SETTINGS)) {
            return file.hasBlocks();
        } catch (DamagedFileException e) {
            return false;
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
