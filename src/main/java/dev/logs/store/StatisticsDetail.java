package dev.logs.store;

/** How finely entries are told apart. */
public enum StatisticsDetail {
    /** By level alone, from an index where there is one; sources are empty and messages are not measured. */
    LEVELS,
    /** By source and level, with the bytes of their messages. */
    SOURCES
}
