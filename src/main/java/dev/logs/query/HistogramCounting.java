package dev.logs.query;

import dev.logs.entry.Order;
import dev.logs.filter.FilterSet;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;

/** Chooses the buckets for what a scope holds, and fills them. */
final class HistogramCounting {

    private final PartitionAccess access;

    HistogramCounting(PartitionAccess access) {
        this.access = access;
    }

    Histogram histogram(Scope scope, ZoneId zone) {
        OptionalLong first = end(scope, Order.OLDEST_FIRST);
        OptionalLong last = end(scope, Order.NEWEST_FIRST);
        if (first.isEmpty() || last.isEmpty()) {
            return new Histogram(BucketWidth.forSpan(0, 1), zone, List.of());
        }
        long seconds = last.getAsLong() - first.getAsLong();
        BucketWidth width = BucketWidth.forSpan(seconds, QueryLimits.HISTOGRAM_BUCKETS_MAX);
        LocalTimes times = new LocalTimes(zone, first.getAsLong(), last.getAsLong());
        HistogramTally tally = new HistogramTally(width, zone, scope.filters(), times);
        new ScopeTally(access).over(scope, tally::add, tally::add);
        tally.reach(first.getAsLong());
        tally.reach(last.getAsLong());
        return tally.histogram();
    }

    /** The first entry's second, filters aside: that takes no scan, and two histograms of one range can be compared. */
    private OptionalLong end(Scope scope, Order order) {
        Scope unfiltered = new Scope(scope.window(), FilterSet.NONE, scope.partitions());
        try (MatchStream stream = new MatchStream(DayReader.of(access), unfiltered, order, 1)) {
            return stream.next()
                    ? OptionalLong.of(LocalTimes.bounded(stream.entry().entry().epoch()))
                    : OptionalLong.empty();
        }
    }
}
