package dev.logs.query;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Level;
import dev.logs.entry.TimeRange;
import dev.logs.filter.FilterSet;
import dev.logs.store.BucketDetail;
import dev.logs.store.TimeBucket;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Counts matches by bucket and level. Ranges and matches may be added on several threads at once. */
final class HistogramTally {

    private final BucketWidth width;
    private final ZoneId zone;
    private final FilterSet filters;
    private final LocalTimes times;
    private final TreeMap<LocalDateTime, Map<Level, Long>> buckets = new TreeMap<>();

    /** @param times times before and after its bounds, as only damaged rows have, go into the buckets at its ends */
    HistogramTally(BucketWidth width, ZoneId zone, FilterSet filters, LocalTimes times) {
        this.width = width;
        this.zone = zone;
        this.filters = filters;
        this.times = times;
    }

    void add(OpenPartition partition, TimeRange range) {
        long evenSeconds = Math.min(width.seconds(), TimeUnit.DAYS.toSeconds(1));
        long spanSeconds = times.commonSpanSeconds(evenSeconds, partition.key());
        for (TimeBucket bucket : partition.histogram(range, filters, spanSeconds, BucketDetail.LEVELS)) {
            add(bucket.start(), bucket.level(), bucket.count());
        }
    }

    void add(FoundEntry found) {
        add(found.entry().epoch(), found.entry().level(), 1);
    }

    /** Makes sure that the bucket of this time is there, and all between. */
    synchronized void reach(long epoch) {
        buckets.computeIfAbsent(width.startOf(times.of(epoch)), start -> new EnumMap<>(Level.class));
    }

    private synchronized void add(long epoch, int level, long count) {
        buckets.computeIfAbsent(width.startOf(times.of(epoch)), start -> new EnumMap<>(Level.class))
                .merge(Level.ranking(level), count, Long::sum);
    }

    synchronized Histogram histogram() {
        List<Histogram.Bucket> filled = new ArrayList<>();
        if (!buckets.isEmpty()) {
            LocalDateTime last = buckets.lastKey();
            for (LocalDateTime start = buckets.firstKey(); !start.isAfter(last); start = width.after(start)) {
                filled.add(new Histogram.Bucket(start, buckets.getOrDefault(start, Map.of())));
            }
        }
        return new Histogram(width, zone, filled);
    }
}
