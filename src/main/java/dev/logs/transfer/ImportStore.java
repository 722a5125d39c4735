package dev.logs.transfer;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.ingest.BatchAppend;
import dev.logs.ingest.EntryStore;
import dev.logs.ingest.TreeEntryStore;
import dev.logs.store.AppendBatch;
import dev.logs.store.AppendResult;
import dev.logs.store.OwnLogids;
import dev.logs.store.PartitionFile;
import dev.logs.store.SourceMark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stores imported entries, leaving out those that are there already.
 *
 * <p>Of a source whose content is known by its hash, each partition remembers how many entries it was given, in the transaction
 * that stored them. The entries of a source come in the same order every time, so a second import skips as many, whether the
 * first one was whole or was killed. Entries with an address or a {@code log_id} are looked for one by one besides.
 */
final class ImportStore implements EntryStore {

    private final TreeEntryStore tree;

    /** Entries of the present source, by partition, that were handed over so far. */
    private final Map<PartitionKey, Long> positions = new HashMap<>();

    private @Nullable String source;
    private long duplicates;

    ImportStore(TreeEntryStore tree) {
        this.tree = tree;
    }

    /**
     * Begins with another source; everything of the one before is stored.
     *
     * @param hash of its content; null when it is not known
     */
    synchronized void enter(@Nullable String hash) {
        source = hash;
        positions.clear();
    }

    /** How many entries were left out so far. */
    synchronized long duplicates() {
        return duplicates;
    }

    @Override
    public String contextName(String context) {
        return tree.contextName(context);
    }

    @Override
    public void append(PartitionKey partition, List<LogEntry> batch) {
        append(partition, tree.batch(partition, batch, OwnLogids.KEEP_OR_ASSIGN));
    }

    @Override
    public List<LogEntry> pack(List<LogEntry> entries) {
        return tree.pack(entries);
    }

    @Override
    public BatchAppend prepare(PartitionKey partition, List<LogEntry> batch) {
        AppendBatch prepared = tree.prepared(partition, batch, OwnLogids.KEEP_OR_ASSIGN);
        BatchAppend append = BatchAppend.committing(batch.size(), () -> {
            prepared.await();
            append(partition, prepared);
        });
        return prepared.block() == null ? append : append.alone();
    }

    private void append(PartitionKey partition, AppendBatch batch) {
        long begin;
        String hash;
        int size = batch.entries().size();
        synchronized (this) {
            begin = positions.getOrDefault(partition, 0L);
            positions.put(partition, begin + size);
            hash = source;
        }
        int stored = tree.with(partition, file -> {
            Stretch stretch = new Stretch(partition, file, begin, batch);
            return hash == null || !file.keepsMarks() ? append(stretch) : append(stretch, hash);
        });
        synchronized (this) {
            duplicates += size - stored;
        }
    }

    /**
     * A batch on its way into its file.
     *
     * @param begin how many entries of the source the partition was given before
     */
    private record Stretch(PartitionKey partition, PartitionFile file, long begin, AppendBatch batch) {}

    /** Answers how many entries were stored. */
    private int append(Stretch stretch) {
        return stretch.file
                .append(unknown(stretch, stretch.batch.entries()))
                .orElseThrow()
                .stored();
    }

    /** The same for a source that may have been here before; another process may be importing it as well. */
    private int append(Stretch stretch, String hash) {
        List<LogEntry> entries = stretch.batch.entries();
        long end = stretch.begin + entries.size();
        while (true) {
            long mark = stretch.file.mark(hash);
            if (mark >= end) {
                return 0;
            }
            int known = (int) Math.max(0, mark - stretch.begin);
            AppendBatch rest = unknown(stretch, known == 0 ? entries : entries.subList(known, entries.size()));
            Optional<AppendResult> result = stretch.file.append(rest.withMark(new SourceMark(hash, mark, end)));
            if (result.isPresent()) {
                return result.get().stored();
            }
        }
    }

    /** What of some entries of a batch is not in the file; the batch itself when that is all of it. */
    private AppendBatch unknown(Stretch stretch, List<LogEntry> entries) {
        List<LogEntry> unknown = KnownEntries.without(entries, stretch.file);
        return unknown == stretch.batch.entries()
                ? stretch.batch
                : tree.batch(stretch.partition, unknown, OwnLogids.KEEP_OR_ASSIGN);
    }

    @Override
    public boolean acceptsWrites() {
        return tree.acceptsWrites();
    }

    @Override
    public void close() {
        tree.close();
    }
}
