package dev.logs.ingest;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries of one partition on their way to one transaction. Owned by the parsing thread, then by the writers. */
final class EntryBatch {

    /** What an entry costs beside its text: objects, headers, its place in lists. */
    private static final int ENTRY_OVERHEAD_BYTES = 200;

    private final PartitionKey partition;

    /** Empty when what was prepared has all that is needed of them. */
    private List<LogEntry> entries;

    private int size;
    private final long startedNanos;
    private long bytes;
    private @Nullable BatchAppend prepared;
    private @Nullable Uncommitted ending;

    /** @param startedNanos {@code System.nanoTime()} of its first entry */
    EntryBatch(PartitionKey partition, long startedNanos, int capacity) {
        this.partition = partition;
        this.startedNanos = startedNanos;
        this.entries = new ArrayList<>(capacity);
    }

    /** In place of a batch: commits what earlier ones left uncommitted. */
    static EntryBatch ending(Uncommitted uncommitted) {
        EntryBatch batch = new EntryBatch(uncommitted.partition(), 0, 0);
        batch.ending = uncommitted;
        return batch;
    }

    void add(LogEntry entry, long entryBytes) {
        entries.add(entry);
        size++;
        bytes += entryBytes;
    }

    /** Takes less memory from now on. */
    void pack(EntryStore store) {
        entries = store.pack(entries);
    }

    /** Whether a batch that comes later can join this one. */
    boolean takes(EntryBatch later) {
        return grows() && later.grows();
    }

    private boolean grows() {
        return ending == null && (prepared == null || prepared.grows());
    }

    void addAll(EntryBatch later) {
        entries.addAll(later.entries);
        size += later.size;
        bytes += later.bytes;
        prepared = null;
    }

    /** Does what can be done before the batch's turn; nothing is added to it after that. */
    void prepare(EntryStore store) {
        prepared = store.prepare(partition, entries);
        if (!prepared.grows()) {
            entries = List.of();
        }
    }

    /** Appends the batch as a whole, and answers how many entries that committed. */
    int append(EntryStore store) {
        if (ending != null) {
            return ending.commit();
        }
        if (prepared != null) {
            return prepared.work().getAsInt();
        }
        store.append(partition, entries);
        return size;
    }

    /** How many entries are lost when the batch is not appended. */
    int atStake() {
        return ending == null ? size : ending.entries();
    }

    /** About how much memory an entry takes. */
    static long bytesOf(LogEntry entry) {
        String fields = entry.fields();
        return ENTRY_OVERHEAD_BYTES + entry.content().length() + (fields == null ? 0 : fields.length());
    }

    PartitionKey partition() {
        return partition;
    }

    int size() {
        return size;
    }

    long bytes() {
        return bytes;
    }

    long startedNanos() {
        return startedNanos;
    }
}
