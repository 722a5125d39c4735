package dev.logs.entry;

/** The order in which entries are read. */
public enum Order {
    NEWEST_FIRST,
    OLDEST_FIRST
}
