package dev.logs.tail;

import dev.logs.entry.FoundEntry;

/** Receives what was committed, each entry once. */
public interface ArrivalSink {

    /**
     * Takes an entry that passes the filters.
     *
     * @return false when it is the last one wanted; nothing behind it counts as read
     */
    boolean accept(FoundEntry entry);

    /** Is told how many entries were looked at, whether they pass or not. */
    default void looked(long rows) {}
}
