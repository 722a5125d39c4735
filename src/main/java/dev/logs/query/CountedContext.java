package dev.logs.query;

import dev.logs.entry.FoundEntry;

/** Counts what is returned to the caller, neighbours included. */
final class CountedContext implements ContextStream {

    private final ContextStream stream;
    private final CountedStream counted;

    CountedContext(ContextStream stream, QueryCounters counters) {
        this.stream = stream;
        this.counted = new CountedStream(stream, counters);
    }

    @Override
    public boolean next() {
        return counted.next();
    }

    @Override
    public FoundEntry entry() {
        return stream.entry();
    }

    @Override
    public boolean isMatch() {
        return stream.isMatch();
    }

    @Override
    public boolean startsGroup() {
        return stream.startsGroup();
    }

    @Override
    public void close() {
        stream.close();
    }
}
