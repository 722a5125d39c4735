package dev.logs.store;

import dev.logs.entry.EntryView;
import java.util.NoSuchElementException;

/** The cursor over a file that has no table, or is not there. */
public enum NoEntries implements EntryCursor {
    CURSOR;

    @Override
    public boolean next() {
        return false;
    }

    @Override
    public EntryView view() {
        throw new NoSuchElementException("no entries");
    }

    @Override
    public long rowsFetched() {
        return 0;
    }

    @Override
    public void close() {}
}
