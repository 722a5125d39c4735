package dev.logs.query;

import dev.logs.entry.FoundEntry;

/**
 * Entries one after another, read as they are asked for. Not thread-safe; close it, also after the last entry: what it
 * holds open is given back then. A partition that turns out damaged is reported and left out.
 */
public interface EntryStream extends AutoCloseable {

    /** Goes to the next entry; false when there is none, and from then on. */
    boolean next();

    /** The current entry: only after {@link #next()} was true. */
    FoundEntry entry();

    @Override
    void close();
}
