package dev.logs.tree;

/**
 * What a {@link HandleCache} did so far.
 *
 * @param opened files opened
 * @param reused leases answered with a file already open
 * @param closed files closed
 */
public record CacheCounters(long opened, long reused, long closed) {}
