package dev.logs.query;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.TimeRange;
import dev.logs.filter.FilterSet;
import dev.logs.store.GroupTaker;

/** Counts by context, which the partition's name says. */
final class ContextTally implements GroupTally {

    private final FilterSet filters;
    private final KeyCounts counts = new KeyCounts();

    ContextTally(FilterSet filters) {
        this.filters = filters;
    }

    @Override
    public void add(OpenPartition partition, TimeRange range) {
        long count = partition.count(range, filters);
        if (count > 0) {
            counts.add(partition.key().context(), count);
        }
    }

    @Override
    public void add(FoundEntry found) {
        counts.add(found.partition().context(), 1);
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
