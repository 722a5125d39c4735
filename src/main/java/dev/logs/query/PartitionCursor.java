package dev.logs.query;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.error.DamagedFileException;
import dev.logs.error.StorageException;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one partition in reading order, for the merge. A partition that fails on the way is reported and ends
 * there.
 */
abstract class PartitionCursor implements AutoCloseable {

    private final PartitionAccess access;
    private final PartitionKey key;
    private @Nullable FoundEntry head;

    PartitionCursor(PartitionAccess access, PartitionKey key) {
        this.access = access;
        this.key = key;
    }

    /** The next entry, or null at the end. */
    abstract @Nullable LogEntry fetch();

    @Override
    public abstract void close();

    final PartitionKey key() {
        return key;
    }

    final PartitionAccess access() {
        return access;
    }

    /** Goes to the next entry; at the end it closes itself and answers false. */
    final boolean advance() {
        LogEntry entry = fetchOrSkip();
        head = entry == null ? null : new FoundEntry(key, entry);
        if (entry == null) {
            close();
        }
        return entry != null;
    }

    /** The current entry: only after {@link #advance()} was true. */
    final FoundEntry head() {
        FoundEntry current = head;
        if (current == null) {
            throw new IllegalStateException("no current entry in " + key);
        }
        return current;
    }

    private @Nullable LogEntry fetchOrSkip() {
        try {
            return fetch();
        } catch (DamagedFileException | StorageException e) {
            access.skipped(key, e);
            return null;
        }
    }
}
