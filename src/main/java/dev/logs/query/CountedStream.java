package dev.logs.query;

import dev.logs.entry.FoundEntry;

/** Counts what is returned to the caller. */
final class CountedStream implements EntryStream {

    private final EntryStream stream;
    private final QueryCounters counters;

    CountedStream(EntryStream stream, QueryCounters counters) {
        this.stream = stream;
        this.counters = counters;
    }

    @Override
    public boolean next() {
        boolean found = stream.next();
        if (found) {
            counters.rowReturned();
        }
        return found;
    }

    @Override
    public FoundEntry entry() {
        return stream.entry();
    }

    @Override
    public void close() {
        stream.close();
    }
}
