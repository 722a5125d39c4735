package dev.logs.store;

/**
 * How many entries of one level fall into one span of time.
 *
 * @param start Unix second at which the span begins, inclusive
 * @param level the stored number
 */
public record TimeBucket(long start, int level, long count) {}
