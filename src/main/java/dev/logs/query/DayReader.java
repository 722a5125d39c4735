package dev.logs.query;

import dev.logs.entry.Order;
import dev.logs.entry.PartitionKey;
import dev.logs.store.RowRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * Merges the partitions of a day. As long as all of them may be open at once each streams from its own handle; otherwise
 * all are read in chunks.
 *
 * @param pinnedMax how many handles a day may keep open
 * @param silentDaysMax after this many partitions' days in a row without an entry the reading ends
 * @param looksAhead whether the next day may be opened while one is read
 */
record DayReader(PartitionAccess access, int pinnedMax, int silentDaysMax, boolean looksAhead) {

    /** Reads with all handles there are. */
    static DayReader of(PartitionAccess access) {
        return new DayReader(access, access.openMax(), Integer.MAX_VALUE, false);
    }

    /** The same, for a search that may find nothing for days. */
    static DayReader ahead(PartitionAccess access) {
        return new DayReader(access, access.openMax(), Integer.MAX_VALUE, true);
    }

    /** Leaves handles for reading context lines meanwhile. */
    static DayReader besideContextLines(PartitionAccess access) {
        return new DayReader(access, access.openMax() - QueryLimits.CONTEXT_LINE_HANDLES, Integer.MAX_VALUE, true);
    }

    /** Reads the neighbours of an entry: gives up where there are none far and wide. */
    static DayReader ofContextLines(PartitionAccess access) {
        return new DayReader(access, access.openMax(), QueryLimits.SILENT_DAYS_MAX, false);
    }

    EntryMerge open(List<PartitionKey> day, Scope scope, Order order, long limit) {
        List<PartitionCursor> cursors = new ArrayList<>(day.size());
        boolean pinned = isPinned(day);
        int daysAtOnce = looksAhead ? 2 : 1;
        ChunkBudget budget = new ChunkBudget(QueryLimits.CHUNK_BYTES_MAX / daysAtOnce, day.size());
        Window window = scope.window();
        for (PartitionKey key : day) {
            RowRequest request =
                    new RowRequest(window.range(), scope.filters(), order, window.startOf(key.context(), order), limit);
            PartitionCursor cursor =
                    pinned ? new PinnedCursor(access, key, request) : new ChunkedCursor(access, key, request, budget);
            if (!pinned && isFirstPage(scope, order, limit)) {
                cursor.look();
            }
            cursors.add(cursor);
        }
        return EntryMerge.of(cursors, order);
    }

    /** Whether both days may be open at once. */
    boolean fit(List<PartitionKey> day, List<PartitionKey> next) {
        return handles(day) + handles(next) <= pinnedMax;
    }

    private boolean isPinned(List<PartitionKey> day) {
        return day.size() <= pinnedMax;
    }

    /** A day that is read in chunks has one partition open at a time. */
    private int handles(List<PartitionKey> day) {
        return isPinned(day) ? day.size() : 1;
    }

    /** Whether a few entries are wanted, and any will do: most partitions of the day need not be opened for them. */
    private static boolean isFirstPage(Scope scope, Order order, long limit) {
        return order == Order.NEWEST_FIRST
                && limit != RowRequest.NO_LIMIT
                && scope.filters().isEmpty();
    }
}
