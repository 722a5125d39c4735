package dev.logs.store;

/** How closely a partition is looked at. */
public enum CheckDepth {
    /** Schema, checksums of what is known of blocks without reading them, the first and the last time. */
    SUMMARIES,
    /** Every page and every entry. */
    EVERYTHING
}
