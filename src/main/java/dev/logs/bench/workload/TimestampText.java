package dev.logs.bench.workload;

import dev.logs.block.bytes.ByteSink;
import java.time.LocalDate;

/** Writes times as {@code 2026-03-20T10:15:30.123Z}; remembers the day, which rarely changes. One thread. */
final class TimestampText {

    private static final int MILLIS_PER_DAY = 86_400_000;

    private final ByteSink date = new ByteSink();
    private long epochDay = Long.MIN_VALUE;

    /** @param millis since 1970, in a year of four digits */
    void append(long millis, ByteSink out) {
        long day = Math.floorDiv(millis, MILLIS_PER_DAY);
        if (day != epochDay) {
            remember(day);
        }
        out.put(date.array(), 0, date.length());
        int ofDay = (int) (millis - day * MILLIS_PER_DAY);
        Digits.padded(ofDay / 3_600_000, 2, out);
        out.put(':');
        Digits.padded(ofDay / 60_000 % 60, 2, out);
        out.put(':');
        Digits.padded(ofDay / 1000 % 60, 2, out);
        out.put('.');
        Digits.padded(ofDay % 1000, 3, out);
        out.put('Z');
    }

    private void remember(long day) {
        epochDay = day;
        LocalDate local = LocalDate.ofEpochDay(day);
        date.clear();
        Digits.padded(local.getYear(), 4, date);
        date.put('-');
        Digits.padded(local.getMonthValue(), 2, date);
        date.put('-');
        Digits.padded(local.getDayOfMonth(), 2, date);
        date.put('T');
    }
}
