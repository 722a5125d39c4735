package dev.logs.query;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/** What a run has read so far, for {@code --stats}. Thread-safe. Opened, reused and closed files are counted by the handle cache. */
public final class QueryCounters {

    private static final long NONE = -1;

    private final LongSupplier nanoClock;
    private final long startNanos;
    private final LongAdder considered = new LongAdder();
    private final LongAdder pruned = new LongAdder();
    private final LongAdder read = new LongAdder();
    private final LongAdder returned = new LongAdder();
    private final AtomicLong firstRowNanos = new AtomicLong(NONE);

    /** Starts the clock. */
    public QueryCounters(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.startNanos = nanoClock.getAsLong();
    }

    /** Partitions whose names were looked at. */
    public long partitionsConsidered() {
        return considered.sum();
    }

    /** Partitions that their names alone ruled out. */
    public long partitionsPruned() {
        return pruned.sum();
    }

    /** Rows that were fetched from partitions; those that SQL filtered out or counted are not among them. */
    public long rowsRead() {
        return read.sum();
    }

    /** Entries that streams returned. */
    public long rowsReturned() {
        return returned.sum();
    }

    /** From the start to the first entry returned, in nanoseconds; -1 when there was none yet. */
    public long firstRowNanos() {
        return firstRowNanos.get();
    }

    /** From the start until now, in nanoseconds. */
    public long elapsedNanos() {
        return nanoClock.getAsLong() - startNanos;
    }

    /** Now, on the clock that was given. */
    long nanoTime() {
        return nanoClock.getAsLong();
    }

    void selected(long consideredCount, long prunedCount) {
        considered.add(consideredCount);
        pruned.add(prunedCount);
    }

    void rowsRead(long rows) {
        read.add(rows);
    }

    void rowsReturned(long rows) {
        returned.add(rows);
    }

    void firstRowReturned() {
        if (firstRowNanos.get() == NONE) {
            firstRowNanos.compareAndSet(NONE, elapsedNanos());
        }
    }
}
