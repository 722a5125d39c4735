package dev.logs.store;

import dev.logs.entry.EntryView;
import dev.logs.entry.LogEntry;
import java.util.NoSuchElementException;

/**
 * Streams entries in the order asked for, in bounded memory. One thread at a time.
 *
 * <p>Sees one state of the file from {@link PartitionFile#read} to {@link #close}; while it is open the file's
 * write-ahead log cannot shrink.
 */
public interface EntryCursor extends AutoCloseable {

    /**
     * Moves to the next entry.
     *
     * @return false at the end
     * @throws dev.logs.error.LogsException when the file cannot be read further
     */
    boolean next();

    /**
     * The entry that {@link #next} moved to, until it moves on.
     *
     * @throws NoSuchElementException before the first and behind the last
     */
    EntryView view();

    /** The same as an object, which stays valid. */
    default LogEntry entry() {
        return view().entry();
    }

    /** How many rows were fetched from the file so far; at least as many as were answered. */
    long rowsFetched();

    @Override
    void close();
}
