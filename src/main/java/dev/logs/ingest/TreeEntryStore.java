package dev.logs.ingest;

import dev.logs.block.BlockInput;
import dev.logs.block.PackedEntries;
import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.error.ProblemSink;
import dev.logs.store.AppendBatch;
import dev.logs.store.BatchForecast;
import dev.logs.store.BlockPlan;
import dev.logs.store.OwnLogids;
import dev.logs.store.PartitionFile;
import dev.logs.store.StoreSettings;
import dev.logs.tree.CacheLimits;
import dev.logs.tree.ContextName;
import dev.logs.tree.HandleCache;
import dev.logs.tree.Lease;
import dev.logs.tree.PartitionOpener;
import dev.logs.tree.TreeRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stores entries in a tree; few files are open at once, however many partitions the input touches. */
public final class TreeEntryStore implements EntryStore {

    /** Less room than that, and no partition would take another batch; side files take some of it. */
    private static final long ROOM_BYTES_MIN = 4 << 20;

    /** Partitions whose batches are laid out ahead; each holds megabytes. Raised: more memory for interleaved days. */
    private static final int FORECASTS_MAX = 4;

    private final TreeRoot root;
    private final HandleCache files;
    private final @Nullable DirectBlocks blocks;
    private final @Nullable BlocksAhead ahead;

    /** Of the partitions written last; what is forgotten is foreseen anew. */
    private final Map<PartitionKey, BatchForecast> forecasts;

    /**
     * @param limits how many files to hold open
     * @param problems hears of files that could not be closed properly
     */
    public TreeEntryStore(TreeRoot root, StoreSettings settings, CacheLimits limits, ProblemSink problems) {
        this(
                root,
                new HandleCache(
                        PartitionOpener.forWriting(root, settings),
                        limits,
                        () -> System.nanoTime() / 1_000_000,
                        problems),
                null);
    }

    private TreeEntryStore(TreeRoot root, HandleCache files, @Nullable DirectBlocks blocks) {
        this.root = root;
        this.files = files;
        this.blocks = blocks;
        this.ahead = blocks == null
                ? null
                : new BlocksAhead(blocks, key -> with(key, file -> file.chain(blocks.settings())));
        this.forecasts = new RecentlyUsed<>(FORECASTS_MAX);
    }

    /** The same store, which writes large batches of finished days as blocks; used in place of this one. */
    public TreeEntryStore withBlocks(DirectBlocks direct) {
        return new TreeEntryStore(root, files, direct);
    }

    @Override
    public String contextName(String context) {
        return ContextName.normalise(context);
    }

    /** Does something with a partition's file, which is open for writing meanwhile. */
    public <T> T with(PartitionKey partition, Function<PartitionFile, T> work) {
        try (Lease lease = files.acquireOrThrow(partition)) {
            return work.apply(lease.file());
        }
    }

    @Override
    public void append(PartitionKey partition, List<LogEntry> batch) {
        List<LogEntry> sorted = inLogidOrder(objects(batch));
        with(partition, file -> file.append(batch(partition, sorted, OwnLogids.KEEP_OR_RENUMBER)));
    }

    @Override
    public List<LogEntry> pack(List<LogEntry> entries) {
        return blocks == null ? entries : PackedEntries.of(entries);
    }

    /** For rows, for which each entry is asked for several times. */
    private static List<LogEntry> objects(List<LogEntry> batch) {
        return batch instanceof PackedEntries ? new ArrayList<>(batch) : batch;
    }

    /** The entries as they go into the partition's file: as a block where this store makes such. */
    public AppendBatch batch(PartitionKey partition, List<LogEntry> entries, OwnLogids own) {
        DirectBlocks direct = blocks;
        return direct != null && direct.takes(partition, entries.size())
                ? AppendBatch.of(entries, own).asBlock(BlockPlan.of(direct.settings()))
                : AppendBatch.of(objects(entries), own);
    }

    @Override
    public BatchAppend prepare(PartitionKey partition, List<LogEntry> batch) {
        Optional<AppendBatch> block = packed(partition, batch);
        AppendBatch prepared =
                block.orElseGet(() -> prepared(partition, inLogidOrder(objects(batch)), OwnLogids.KEEP_OR_RENUMBER));
        BatchAppend append = BatchAppend.committing(batch.size(), () -> {
            prepared.await();
            with(partition, file -> file.append(prepared));
        });
        return block.isEmpty() ? append : append.alone();
    }

    /** A batch that becomes a block keeps its entries as bytes: as objects a few would be most of the memory of an ingest. */
    private Optional<AppendBatch> packed(PartitionKey partition, List<LogEntry> entries) {
        if (blocks == null || ahead == null || !blocks.takes(partition, entries.size())) {
            return Optional.empty();
        }
        BlockInput bytes = BlockInput.of(inLogidOrder(entries));
        return Optional.of(
                AppendBatch.of(bytes.entries(), OwnLogids.KEEP_OR_RENUMBER).asBlock(ahead.prepare(partition, bytes)));
    }

    /** As {@link #batch}, with what can be done of it before its turn; see {@link EntryStore#prepare}. */
    public AppendBatch prepared(PartitionKey partition, List<LogEntry> entries, OwnLogids own) {
        AppendBatch batch = batch(partition, entries, own);
        return batch.block() == null || ahead == null
                ? AppendBatch.of(forecast(partition).prepare(batch.entries()), own)
                : batch.asBlock(ahead.prepare(partition, BlockInput.of(entries)));
    }

    private synchronized BatchForecast forecast(PartitionKey partition) {
        return forecasts.computeIfAbsent(partition, any -> new BatchForecast());
    }

    /**
     * Entries that this program exported carry their logids, and an export may be newest first: in the order of logids
     * those of one instant come back as they were, even where they have to be numbered anew.
     */
    private static List<LogEntry> inLogidOrder(List<LogEntry> batch) {
        if (batch.isEmpty() || batch.get(0).logid() == LogEntry.NO_LOGID) {
            return batch;
        }
        List<LogEntry> sorted = new ArrayList<>(batch);
        sorted.sort(Comparator.comparingLong(LogEntry::logid));
        return sorted;
    }

    @Override
    public boolean acceptsWrites() {
        Path existing = root.path().toAbsolutePath();
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            return Files.isWritable(existing) && Files.getFileStore(existing).getUsableSpace() >= ROOM_BYTES_MIN;
        } catch (IOException e) {
            return false;
        }
    }

    /** Closes the files, which moves what their write-ahead logs hold into them. */
    @Override
    public void close() {
        if (ahead != null) {
            ahead.close();
        }
        files.close();
    }
}
