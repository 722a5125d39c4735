package dev.logs.ingest;

import dev.logs.entry.LogEntry;

/** Gives out entries that need nothing to be completed: those of another tree. One thread. */
public interface EntryFeed extends AutoCloseable {

    /**
     * Goes to the next entry; false at the end.
     *
     * @throws dev.logs.error.LogsException when the source cannot be read further
     */
    boolean next();

    /** The directory name of the current entry's context. */
    String context();

    LogEntry entry();

    @Override
    void close();
}
