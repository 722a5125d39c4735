package dev.logs.format;

import dev.logs.entry.LogEntry;
import dev.logs.entry.ZoneOffsets;
import java.time.LocalDate;
import java.time.ZoneId;

/** Prints the times of entries in one zone, without work per entry for the date. One thread. */
final class PrintedTime {

    private static final long SECONDS_PER_DAY = 86_400;

    private final ZoneOffsets offsets;
    private long day = Long.MIN_VALUE;
    private String dayText = "";

    PrintedTime(ZoneId zone) {
        offsets = new ZoneOffsets(zone);
    }

    /** {@code 2026-03-20T10:15:30.123456789Z}: always nine decimals, so that text order is time order; the zone must be UTC. */
    void appendUtc(LogEntry entry, StringBuilder out) {
        appendClock(entry.epoch(), 'T', out);
        appendDecimals(entry.nanos(), 9, out);
        out.append('Z');
    }

    /** {@code 2026-03-20 10:15:30.123}; finer parts are cut off. */
    void appendMillis(LogEntry entry, StringBuilder out) {
        appendClock(entry.epoch() + offsets.at(entry.epoch()), ' ', out);
        appendDecimals(entry.nanos() / 1_000_000, 3, out);
    }

    /** {@code 2026-03-20 10:15:30.123456789 +01:00}. */
    void appendExact(LogEntry entry, StringBuilder out) {
        int offset = offsets.at(entry.epoch());
        appendClock(entry.epoch() + offset, ' ', out);
        appendDecimals(entry.nanos(), 9, out);
        int minutes = Math.abs(offset) / 60;
        out.append(offset < 0 ? " -" : " +");
        appendTwo(minutes / 60, out);
        out.append(':');
        appendTwo(minutes % 60, out);
    }

    private void appendClock(long localSecond, char separator, StringBuilder out) {
        long newDay = Math.floorDiv(localSecond, SECONDS_PER_DAY);
        if (newDay != day) {
            day = newDay;
            dayText = LocalDate.ofEpochDay(newDay).toString();
        }
        int second = (int) Math.floorMod(localSecond, SECONDS_PER_DAY);
        out.append(dayText).append(separator);
        appendTwo(second / 3600, out);
        out.append(':');
        appendTwo(second / 60 % 60, out);
        out.append(':');
        appendTwo(second % 60, out);
    }

    private static void appendDecimals(int number, int digits, StringBuilder out) {
        out.append('.');
        int unit = digits == 9 ? 100_000_000 : 100;
        for (int rest = number; unit > 0; unit /= 10) {
            out.append((char) ('0' + rest / unit));
            rest %= unit;
        }
    }

    private static void appendTwo(int number, StringBuilder out) {
        out.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
