package dev.logs.query;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.LogEntry;
import dev.logs.entry.TimeRange;
import dev.logs.filter.FilterSet;
import dev.logs.store.GroupColumn;
import dev.logs.store.GroupTaker;
import org.jspecify.annotations.Nullable;

/** Counts by a column that a partition can group by itself: source or job. */
final class ColumnTally implements GroupTally {

    private final GroupColumn column;
    private final FilterSet filters;
    private final KeyCounts counts = new KeyCounts();

    ColumnTally(GroupColumn column, FilterSet filters) {
        this.column = column;
        this.filters = filters;
    }

    @Override
    public void add(OpenPartition partition, TimeRange range) {
        partition.groupCount(range, filters, column, counts::add);
    }

    @Override
    public void add(FoundEntry found) {
        counts.add(key(found.entry()), 1);
    }

    private @Nullable String key(LogEntry entry) {
        return column == GroupColumn.JOB ? entry.jobId() : entry.src();
    }

    @Override
    public void groups(GroupTaker taker) {
        counts.byCount(taker);
    }

    @Override
    public void close() {
        counts.close();
    }
}
