package dev.logs.store;

/**
 * A place in the order of entries, by (epoch, nanos, logid). It need not be the place of an entry.
 *
 * @param epoch Unix seconds
 * @param nanos within the second
 */
public record RowPosition(long epoch, int nanos, long logid) {}
