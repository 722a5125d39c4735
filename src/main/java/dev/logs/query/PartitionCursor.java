package dev.logs.query;

import dev.logs.entry.EntryView;
import dev.logs.entry.FoundEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.error.DamagedFileException;
import dev.logs.error.StorageException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one partition in reading order, for the merge. A partition that fails on the way is reported and ends
 * there.
 */
abstract class PartitionCursor implements AutoCloseable {

    private final PartitionAccess access;
    private final PartitionKey key;
    private @Nullable FoundEntry head;

    /** Before the first {@link #advance}: the second of its newest entry, where that is known. */
    private OptionalLong newest = OptionalLong.empty();

    PartitionCursor(PartitionAccess access, PartitionKey key) {
        this.access = access;
        this.key = key;
    }

    /** Goes to the next entry; false at the end. */
    abstract boolean fetch();

    /** The current entry: only after {@link #advance()} was true, and until it is called again. */
    abstract EntryView view();

    @Override
    public abstract void close();

    final PartitionKey key() {
        return key;
    }

    final PartitionAccess access() {
        return access;
    }

    /** Finds out where its entries end, so that it need not be opened before the merge is there; without that it must. */
    final void look() {
        newest = access.newest(key);
    }

    /** Whether it is known where its entries end, and nothing more. */
    final boolean isUnopened() {
        return newest.isPresent();
    }

    /** The second of the current entry; of an unopened cursor that of its newest. */
    final long second() {
        return newest.isPresent() ? newest.getAsLong() : view().epoch();
    }

    /** Goes to the next entry; at the end it closes itself and answers false. */
    final boolean advance() {
        head = null;
        newest = OptionalLong.empty();
        boolean found = fetchOrSkip();
        if (!found) {
            close();
        }
        return found;
    }

    /** The current entry as an object. */
    final FoundEntry head() {
        FoundEntry current = head;
        if (current == null) {
            current = new FoundEntry(key, view().entry());
            head = current;
        }
        return current;
    }

    /** Oldest first, as {@link FoundEntry#OLDEST_FIRST} of the current entries. */
    final int compareTo(PartitionCursor other) {
        EntryView a = view();
        EntryView b = other.view();
        int bySecond = Long.compare(a.epoch(), b.epoch());
        int byTime = bySecond != 0 ? bySecond : Integer.compare(a.nanos(), b.nanos());
        int byRow = byTime != 0 ? byTime : Long.compare(a.logid(), b.logid());
        return byRow != 0 ? byRow : key.context().compareTo(other.key.context());
    }

    private boolean fetchOrSkip() {
        try {
            return fetch();
        } catch (DamagedFileException | StorageException e) {
            access.skipped(key, e);
            return false;
        }
    }
}
