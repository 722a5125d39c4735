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

    /** Levels below are counted without looking them up. */
    private static final int USUAL_LEVELS = 64;

    private final long[] hours;
    private final int[] levels;
    private final long[] entries;

    private HourCounts(int size) {
        this.hours = new long[size];
        this.levels = new int[size];
        this.entries = new long[size];
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
        int from = 0;
        for (int i = 1; i <= entries.size(); i++) {
            if (i == entries.size() || hour(entries, i) != hour(entries, from)) {
                count(entries, from, i, hours.computeIfAbsent(hour(entries, from), key -> new TreeMap<>()));
                from = i;
            }
        }
        HourCounts counts =
                new HourCounts(hours.values().stream().mapToInt(Map::size).sum());
        int[] at = {0};
        hours.forEach((hour, ofHour) -> ofHour.forEach((level, number) -> counts.set(at[0]++, hour, level, number[0])));
        return counts;
    }

    private static long hour(BlockInput entries, int entry) {
        return Math.floorDiv(entries.epoch(entry), SECONDS_PER_HOUR);
    }

    /** Counts entries of one hour by level. */
    private static void count(BlockInput entries, int from, int to, Map<Integer, long[]> byLevel) {
        long[] usual = new long[USUAL_LEVELS];
        for (int i = from; i < to; i++) {
            int level = entries.level(i);
            if (level >= 0 && level < USUAL_LEVELS) {
                usual[level]++;
            } else {
                byLevel.computeIfAbsent(level, key -> new long[1])[0]++;
            }
        }
        for (int level = 0; level < USUAL_LEVELS; level++) {
            if (usual[level] > 0) {
                byLevel.computeIfAbsent(level, key -> new long[1])[0] += usual[level];
            }
        }
    }

    private void set(int at, long hour, int level, long number) {
        hours[at] = hour;
        levels[at] = level;
        entries[at] = number;
    }

    /** Ascending by hour, then by stored level. */
    public List<HourCount> counts() {
        List<HourCount> counts = new ArrayList<>();
        forEach((hour, level, number) -> counts.add(new HourCount(hour, level, number)));
        return counts;
    }

    /** As {@link #counts}, without an object for each. */
    public void forEach(Taker taker) {
        for (int i = 0; i < hours.length; i++) {
            taker.take(hours[i], levels[i], entries[i]);
        }
    }

    void writeTo(ByteSink sink) {
        sink.putVarint(hours.length);
        long lastHour = 0;
        for (int i = 0; i < hours.length; i++) {
            sink.putZigzag(hours[i] - lastHour);
            sink.putZigzag(levels[i]);
            sink.putVarint(entries[i]);
            lastHour = hours[i];
        }
    }

    static HourCounts read(ByteCursor cursor) {
        HourCounts counts = new HourCounts(cursor.count(cursor.remaining(), "number of hours"));
        long hour = 0;
        for (int i = 0; i < counts.hours.length; i++) {
            hour += cursor.zigzag();
            counts.set(i, hour, (int) cursor.zigzag(), cursor.varint());
        }
        return counts;
    }
}
