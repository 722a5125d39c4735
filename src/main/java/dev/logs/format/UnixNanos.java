package dev.logs.format;

import dev.logs.entry.LogEntry;

/** Times as a count of nanoseconds since 1970, in digits: also of times that no 64 bits can hold. */
final class UnixNanos {

    private static final int DIGITS = 9;

    private UnixNanos() {}

    static void append(LogEntry entry, StringBuilder out) {
        if (entry.epoch() == 0) {
            out.append(entry.nanos());
            return;
        }
        String nanos = Integer.toString(entry.nanos());
        out.append(entry.epoch()).append("0".repeat(DIGITS - nanos.length())).append(nanos);
    }
}
