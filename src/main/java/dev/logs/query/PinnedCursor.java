package dev.logs.query;

import dev.logs.entry.EntryView;
import dev.logs.entry.PartitionKey;
import dev.logs.store.EntryCursor;
import dev.logs.store.RowPosition;
import dev.logs.store.RowRequest;
import org.jspecify.annotations.Nullable;

/**
 * Streams from a partition that stays open from the first entry to the last; holds one entry. Begins with a page that is read
 * without opening the partition, where there is one: often nothing lies behind it, or nobody asks for that.
 */
final class PinnedCursor extends PartitionCursor {

    private final RowRequest request;
    private @Nullable OpenPartition partition;
    private @Nullable EntryCursor rows;

    /** Of a page: how many more entries it has when it is full; else more than any has. */
    private long pageLeft = RowRequest.NO_LIMIT;

    private boolean ended;

    PinnedCursor(PartitionAccess access, PartitionKey key, RowRequest request) {
        super(access, key);
        this.request = request;
    }

    @Override
    boolean fetch() {
        if (ended) {
            return false;
        }
        EntryCursor cursor = rows == null ? begin() : pageLeft == 0 ? goOn(rows.view()) : rows;
        pageLeft--;
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

    private @Nullable EntryCursor begin() {
        RowRequest first = request.withLimit(Math.min(request.limit(), QueryLimits.PAGE_ROWS_MAX));
        EntryCursor page = access().page(key(), first).orElse(null);
        if (page == null) {
            return open(request);
        }
        pageLeft = first.limit();
        rows = page;
        return page;
    }

    /** Behind a full page. */
    private @Nullable EntryCursor goOn(EntryView last) {
        long wanted =
                request.limit() == RowRequest.NO_LIMIT ? request.limit() : request.limit() - QueryLimits.PAGE_ROWS_MAX;
        RowPosition place = new RowPosition(last.epoch(), last.nanos(), last.logid());
        leave();
        pageLeft = RowRequest.NO_LIMIT;
        return wanted <= 0 ? null : open(request.after(place).withLimit(wanted));
    }

    private @Nullable EntryCursor open(RowRequest wanted) {
        partition = access().open(key()).orElse(null);
        rows = partition == null ? null : partition.read(wanted);
        return rows;
    }

    private void leave() {
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

    @Override
    public void close() {
        ended = true;
        leave();
    }
}
