package dev.logs.tree;

/**
 * Bounds of a {@link HandleCache}.
 *
 * @param openMax most files kept open; exceeded only while more are in use at once. Raised: more memory and descriptors.
 * @param idleCloseMillis how long an unused file stays open. Raised: its write-ahead log stays on disk longer.
 */
public record CacheLimits(int openMax, long idleCloseMillis) {

    public static final CacheLimits DEFAULT = new CacheLimits(16, 60_000);
}
