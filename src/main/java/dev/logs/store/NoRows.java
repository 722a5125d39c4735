package dev.logs.store;

import dev.logs.entry.EntryView;
import java.util.NoSuchElementException;

/** The rows of a file whose entries are all in blocks. */
final class NoRows implements EntryCursor {

    private final Database database;
    private boolean open = true;

    /** Takes over one snapshot of the database, which {@link #close} ends. */
    NoRows(Database database) {
        this.database = database;
    }

    @Override
    public boolean next() {
        return false;
    }

    @Override
    public EntryView view() {
        throw new NoSuchElementException("no rows");
    }

    @Override
    public long rowsFetched() {
        return 0;
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            database.endSnapshot();
        }
    }
}
