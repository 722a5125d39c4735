package dev.logs.query;

import dev.logs.entry.EntryView;
import dev.logs.entry.FoundEntry;
import dev.logs.entry.PartitionKey;

/** Counts what is returned to the caller. */
final class CountedStream implements EntryStream {

    private final EntryStream stream;
    private final QueryCounters counters;
    private long returned;

    CountedStream(EntryStream stream, QueryCounters counters) {
        this.stream = stream;
        this.counters = counters;
    }

    @Override
    public boolean next() {
        boolean found = stream.next();
        if (found && returned++ == 0) {
            counters.firstRowReturned();
        }
        return found;
    }

    @Override
    public FoundEntry entry() {
        return stream.entry();
    }

    @Override
    public PartitionKey partition() {
        return stream.partition();
    }

    @Override
    public EntryView view() {
        return stream.view();
    }

    @Override
    public void close() {
        counters.rowsReturned(returned);
        returned = 0;
        stream.close();
    }
}
