package dev.logs.query;

import dev.logs.entry.EntryView;
import dev.logs.entry.PartitionKey;
import dev.logs.store.EntryCursor;
import dev.logs.store.RowRequest;
import org.jspecify.annotations.Nullable;

/** Streams from a partition that stays open from the first entry to the last; holds one entry. */
final class PinnedCursor extends PartitionCursor {

    private final RowRequest request;
    private @Nullable OpenPartition partition;
    private @Nullable EntryCursor rows;
    private boolean ended;

    PinnedCursor(PartitionAccess access, PartitionKey key, RowRequest request) {
        super(access, key);
        this.request = request;
    }

    @Override
    boolean fetch() {
        EntryCursor cursor = rows == null ? open() : rows;
        return cursor != null && cursor.next();
    }

    @Override
    EntryView view() {
        EntryCursor cursor = rows;
        if (cursor == null) {
            throw new IllegalStateException("no current entry in " + key());
        }
        return cursor.view();
    }

    private @Nullable EntryCursor open() {
        if (ended) {
            return null;
        }
        partition = access().open(key()).orElse(null);
        rows = partition == null ? null : partition.read(request);
        return rows;
    }

    @Override
    public void close() {
        ended = true;
        EntryCursor cursor = rows;
        OpenPartition opened = partition;
        rows = null;
        partition = null;
        if (cursor != null) {
            access().counters().rowsRead(cursor.rowsFetched());
        }
        try (opened;
                cursor) {
            // Closes the rows before the partition, and both whatever fails.
        }
    }
}
