package dev.logs.store;

/** How much is asked of the entries of a span of time. */
public enum BucketDetail {
    /** How many there are of each level. */
    LEVELS,
    /** How many there are, which is sooner known: level 0 may stand for all others. */
    TOTALS
}
