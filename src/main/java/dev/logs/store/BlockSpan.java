package dev.logs.store;

/**
 * A block, for whoever shares out work.
 *
 * @param epoch Unix seconds of its first entry
 * @param nanos of its first entry
 * @param rows how many entries it has
 */
public record BlockSpan(long epoch, int nanos, int rows) {}
