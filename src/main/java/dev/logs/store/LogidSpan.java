package dev.logs.store;

/**
 * Logids from the first to the last, both included; empty when the last is lower.
 *
 * @param first from 1
 */
public record LogidSpan(long first, long last) {

    /** Every logid above the given one. */
    public static LogidSpan above(long logid) {
        return new LogidSpan(logid + 1, Long.MAX_VALUE);
    }
}
