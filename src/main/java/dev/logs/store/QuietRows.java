package dev.logs.store;

import dev.logs.block.RowKey;
import dev.logs.entry.EntryView;
import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import dev.logs.filter.EntryColumn;
import dev.logs.filter.EntryFilter;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Matching rows of a table. The newest are read from its last page backwards where it lies in order of time; that gives up where too much
 * would have to be looked at: the engine is slow to open, and fast then. One thread, once.
 */
final class QuietRows {

    private final RowRequest request;
    private final Set<EntryColumn> tested = EnumSet.noneOf(EntryColumn.class);
    private final List<LogEntry> found = new ArrayList<>();
    private final StoredRow row = new StoredRow();
    private int rowsLeft = StoreLimits.QUIET_ROWS_MAX;
    private int bytesLeft = StoreLimits.QUIET_BYTES_MAX;

    QuietRows(RowRequest request) {
        this.request = request;
        for (EntryFilter filter : request.filters().filters()) {
            tested.addAll(filter.columns());
        }
    }

    /**
     * Reads until there are as many as were asked for; empty when it gave up.
     *
     * @param root the page that the schema names for the table
     * @param orderedThrough the logid through which rows lie in order of time
     */
    Optional<EntryCursor> read(PageRows rows, int root, long orderedThrough) throws IOException {
        if (request.limit() <= 0) {
            return Optional.of(NoEntries.CURSOR);
        }
        rows.eachBackward(root, (rowid, record) -> {
            rowsLeft--;
            bytesLeft -= record.limit();
            if (rowid > orderedThrough || rowsLeft < 0 || bytesLeft < 0) {
                rowsLeft = -1;
                return false;
            }
            row.set(rowid, record);
            return take();
        });
        return rowsLeft < 0 ? Optional.empty() : Optional.of(new Found(found));
    }

    /** Reads all, whatever the order and the limit of the request. */
    List<LogEntry> readAll(PageRows rows, int root) throws IOException {
        rows.eachForward(root, (rowid, record) -> {
            row.set(rowid, record);
            if (request.range().contains(row.epoch(), row.nanos()) && passes()) {
                found.add(row.entry());
            }
            return true;
        });
        return found;
    }

    /** Reads all, and answers those that were asked for. */
    EntryCursor readSorted(PageRows rows, int root) throws IOException {
        readAll(rows, root).removeIf(entry -> !isBehindStart(entry.epoch(), entry.nanos(), entry.logid()));
        boolean newestFirst = request.order() == Order.NEWEST_FIRST;
        found.sort(newestFirst ? LogEntry.OLDEST_FIRST.reversed() : LogEntry.OLDEST_FIRST);
        return new Found(found.subList(0, (int) Math.min(found.size(), request.limit())));
    }

    /** Takes the row when it is wanted; false when no more is. */
    private boolean take() {
        long epoch = row.epoch();
        int nanos = row.nanos();
        TimeRange range = request.range();
        if (!range.contains(epoch, nanos)) {
            Instant until = range.until();
            return until != null && epoch >= until.getEpochSecond();
        }
        if (isBehindStart(epoch, nanos, row.logid()) && passes()) {
            found.add(row.entry());
        }
        return found.size() < request.limit();
    }

    private boolean passes() {
        return tested.isEmpty() || request.filters().matches(row.partialEntry(tested));
    }

    private boolean isBehindStart(long epoch, int nanos, long logid) {
        RowPosition after = request.after();
        if (after == null) {
            return true;
        }
        RowKey start = new RowKey(after.epoch(), after.nanos(), after.logid());
        int place = new RowKey(epoch, nanos, logid).compareTo(start);
        return request.order() == Order.NEWEST_FIRST ? place < 0 : place > 0;
    }

    /** Entries in a list. */
    private static final class Found implements EntryCursor {

        private final List<LogEntry> entries;
        private final RowEntry current = new RowEntry();
        private int next;

        Found(List<LogEntry> entries) {
            this.entries = entries;
        }

        @Override
        public boolean next() {
            boolean goesOn = next < entries.size();
            current.set(goesOn ? entries.get(next++) : null);
            return goesOn;
        }

        @Override
        public EntryView view() {
            return current;
        }

        @Override
        public long rowsFetched() {
            return entries.size();
        }

        @Override
        public void close() {}
    }
}
