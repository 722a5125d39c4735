package dev.logs.block;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.ByteSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many entries of each level there are in each hour (UTC). */
public final class HourCounts {

    private static final long SECONDS_PER_HOUR = 3_600;

    private final List<HourCount> counts;

    private HourCounts(List<HourCount> counts) {
        this.counts = List.copyOf(counts);
    }

    /**
     * Entries of one level in one hour.
     *
     * @param hour hours since 1970-01-01
     */
    public record HourCount(long hour, int level, long entries) {}

    /** Hears of the entries of one level in one hour. */
    public interface Taker {
        /** See {@link HourCount}. */
        void take(long hour, int level, long entries);
    }

    static HourCounts of(BlockInput entries) {
        Map<Long, Map<Integer, long[]>> hours = new TreeMap<>();
        int lastLevel = 0;
        long lastHour = Long.MIN_VALUE;
        long[] counter = new long[1];
        for (int i = 0; i < entries.size(); i++) {
            long hour = Math.floorDiv(entries.epoch(i), SECONDS_PER_HOUR);
            if (hour != lastHour || entries.level(i) != lastLevel) {
                counter = hours.computeIfAbsent(hour, key -> new TreeMap<>())
                        .computeIfAbsent(entries.level(i), key -> new long[1]);
                lastHour = hour;
                lastLevel = entries.level(i);
            }
            counter[0]++;
        }
        List<HourCount> counts = new ArrayList<>();
        hours.forEach(
                (hour, ofHour) -> ofHour.forEach((level, number) -> counts.add(new HourCount(hour, level, number[0]))));
        return new HourCounts(counts);
    }

    /** Ascending by hour, then by stored level. */
    public List<HourCount> counts() {
        return counts;
    }

    void writeTo(ByteSink sink) {
        sink.putVarint(counts.size());
        long lastHour = 0;
        for (HourCount each : counts) {
            sink.putZigzag(each.hour - lastHour);
            sink.putZigzag(each.level);
            sink.putVarint(each.entries);
            lastHour = each.hour;
        }
    }

    static HourCounts read(ByteCursor cursor) {
        List<HourCount> counts = new ArrayList<>();
        each(cursor, (hour, level, entries) -> counts.add(new HourCount(hour, level, entries)));
        return new HourCounts(counts);
    }

    /** As {@link #read}, without an object for each. */
    static void each(ByteCursor cursor, Taker taker) {
        int size = cursor.count(cursor.remaining(), "number of hours");
        long hour = 0;
        for (int i = 0; i < size; i++) {
            hour += cursor.zigzag();
            taker.take(hour, (int) cursor.zigzag(), cursor.varint());
        }
    }
}
