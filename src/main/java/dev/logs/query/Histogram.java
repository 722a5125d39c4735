package dev.logs.query;

import dev.logs.entry.Level;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How the matches spread over time: buckets of one width without a gap, the oldest first, from the first to the last
 * entry of the range, whether it matches or not.
 *
 * @param zone whose clock the buckets are aligned with
 */
public record Histogram(BucketWidth width, ZoneId zone, List<Bucket> buckets) {

    public Histogram {
        buckets = List.copyOf(buckets);
    }

    /** All matches. */
    public long total() {
        long total = 0;
        for (Bucket bucket : buckets) {
            total += bucket.count();
        }
        return total;
    }

    /**
     * One bucket.
     *
     * @param start local time in the histogram's zone, inclusive; an hour that comes twice is counted once
     * @param byLevel counts by the level that the stored number ranks with; levels without an entry are missing
     */
    public record Bucket(LocalDateTime start, Map<Level, Long> byLevel) {

        public Bucket {
            EnumMap<Level, Long> copy = new EnumMap<>(Level.class);
            copy.putAll(byLevel);
            byLevel = Map.copyOf(copy);
        }

        /** Matches of all levels. */
        public long count() {
            long count = 0;
            for (long levelCount : byLevel.values()) {
                count += levelCount;
            }
            return count;
        }
    }
}
