package dev.logs.transfer;

import dev.logs.entry.TimePrinter;
import java.time.ZoneOffset;

/** The earliest and the latest of many times. One thread. */
final class TimeSpread {

    private boolean empty = true;
    private long firstSecond;
    private int firstNanos;
    private long lastSecond;
    private int lastNanos;

    void add(long second, int nanos) {
        if (empty || second < firstSecond || second == firstSecond && nanos < firstNanos) {
            firstSecond = second;
            firstNanos = nanos;
        }
        if (empty || second > lastSecond || second == lastSecond && nanos > lastNanos) {
            lastSecond = second;
            lastNanos = nanos;
        }
        empty = false;
    }

    void add(TimeSpread other) {
        if (!other.empty) {
            add(other.firstSecond, other.firstNanos);
            add(other.lastSecond, other.lastNanos);
        }
    }

    boolean isEmpty() {
        return empty;
    }

    /** ISO 8601 in UTC; of a spread that is not empty. */
    String first() {
        return text(firstSecond, firstNanos);
    }

    /** As {@link #first}. */
    String last() {
        return text(lastSecond, lastNanos);
    }

    private static String text(long second, int nanos) {
        StringBuilder text = new StringBuilder();
        TimePrinter.of("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSSXXX", ZoneOffset.UTC).print(second, nanos, text);
        return text.toString();
    }
}
