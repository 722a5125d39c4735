package dev.logs.query;

import dev.logs.entry.EntryView;
import dev.logs.entry.FoundEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.store.RowEntry;

/**
 * Entries one after another, read as they are asked for. Not thread-safe; close it, also after the last entry: what it
 * holds open is given back then. A partition that turns out damaged is reported and left out.
 */
public interface EntryStream extends AutoCloseable {

    /** Goes to the next entry; false when there is none, and from then on. */
    boolean next();

    /** The current entry: only after {@link #next()} was true. */
    FoundEntry entry();

    /** Where the current entry is from. */
    default PartitionKey partition() {
        return entry().partition();
    }

    /** The current entry, without making an object of it; valid until {@link #next()} is called again. */
    default EntryView view() {
        RowEntry view = new RowEntry();
        view.set(entry().entry());
        return view;
    }

    @Override
    void close();
}
