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

    /** The same of one that is packed, in arrays that are three quarters full. */
    private static final int PACKED_OVERHEAD_BYTES = 80;

    private final PartitionKey partition;

    /** Empty when what was prepared has all that is needed of them. */
    private List<LogEntry> entries;

    private int size;
    private final long startedNanos;
    private boolean packed;
    private long bytes;
    private long lastSeen;
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

    /** @param now counts the entries of all batches */
    void add(LogEntry entry, long now) {
        entries.add(entry);
        size++;
        bytes += bytesOf(textBytes(entry), 1);
        lastSeen = now;
    }

    /** Takes less memory from now on, if the store can do with that. */
    void pack(EntryStore store) {
        List<LogEntry> compact = store.pack(entries);
        if (compact != entries) {
            long text = bytes - (long) size * ENTRY_OVERHEAD_BYTES;
            entries = compact;
            packed = true;
            bytes = bytesOf(text, size);
        }
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

    private static int textBytes(LogEntry entry) {
        String fields = entry.fields();
        return entry.content().length() + (fields == null ? 0 : fields.length());
    }

    /** About how much memory so many entries with so much text take. */
    private long bytesOf(long text, int count) {
        return packed
                ? text + text / 3 + (long) count * PACKED_OVERHEAD_BYTES
                : text + (long) count * ENTRY_OVERHEAD_BYTES;
    }

    PartitionKey partition() {
        return partition;
    }

    int size() {
        return size;
    }

    /** About how much memory it takes. */
    long bytes() {
        return bytes;
    }

    /** When its last entry was added. */
    long lastSeen() {
        return lastSeen;
    }

    long startedNanos() {
        return startedNanos;
    }
}
