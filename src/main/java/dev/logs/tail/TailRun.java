package dev.logs.tail;

import dev.logs.entry.FoundEntry;
import dev.logs.query.EntryStream;
import dev.logs.query.Query;
import dev.logs.query.QueryEngine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One run of the plain tail: history, then what is committed, until a condition ends it. */
public final class TailRun {

    /** Until what ends the run is looked at again, however long nothing can come. */
    private static final long REST_NANOS_MAX = TimeUnit.MILLISECONDS.toNanos(100);

    /** Before history, so that nothing is lost between the two; more old partitions than that takes are left for later. */
    private static final Duration BEGIN_PATIENCE = Duration.ofSeconds(1);

    private static final Duration FOREVER = Duration.ofDays(1);

    /** Between two looks whether anybody still reads. */
    private static final long ABANDONED_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final Follow follow;
    private final EndConditions ends;
    private final TailOutput output;
    private final Clock clock;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    private final long startNanos = System.nanoTime();
    private long shownNanos = startNanos;
    private long abandonedNanos = startNanos;
    private long shown;
    private long flushed;
    private @Nullable TailEnd end;

    public TailRun(Follow follow, EndConditions ends, TailOutput output, Clock clock) {
        this.follow = follow;
        this.ends = ends;
        this.output = output;
        this.clock = clock;
    }

    /** Shows history and what follows. */
    public TailEnd run(QueryEngine engine, TailStart start) {
        try {
            begin(engine, start);
            boolean more = true;
            while (end == null && (more || ends.follows())) {
                more = follow.poll(this::show);
                flush();
                checkEnds(more);
            }
            return end == null ? TailEnd.HISTORY_SHOWN : end;
        } finally {
            output.end(follow::marks);
            ended.countDown();
        }
    }

    private void begin(QueryEngine engine, TailStart start) {
        if (start.resumed() != null) {
            follow.resume(start.resumed());
            return;
        }
        follow.begin(start.remembered() ? FOREVER : BEGIN_PATIENCE);
        showHistory(engine, start.history());
        output.flush(follow::marks);
    }

    private void showHistory(QueryEngine engine, Query history) {
        if (history.selection().limit() == 0) {
            return;
        }
        try (EntryStream found = engine.search(history)) {
            while (end == null && found.next()) {
                if (!follow.isAhead(found.entry())) {
                    show(found.entry());
                }
                end = stop.getCount() == 0 ? TailEnd.STOPPED : end;
            }
        }
    }

    private boolean show(FoundEntry found) {
        Instant until = ends.until();
        boolean late = until != null
                && Instant.ofEpochSecond(found.entry().epoch(), found.entry().nanos())
                        .isAfter(until);
        if (late) {
            return true;
        }
        output.print(found);
        shown++;
        boolean awaited =
                ends.exitOn() != null && ends.exitOn().find(found.entry().content());
        if (awaited || shown >= ends.entriesMax()) {
            end = TailEnd.SEEN;
        }
        return end == null;
    }

    private void flush() {
        if (shown > flushed) {
            flushed = shown;
            shownNanos = System.nanoTime();
            output.flush(follow::marks);
        }
    }

    private void checkEnds(boolean more) {
        if (end != null) {
            return;
        }
        long now = System.nanoTime();
        if (isPast(ends.timeout(), now - startNanos) || isPast(ends.silence(), now - shownNanos)) {
            end = TailEnd.TIMED_OUT;
        } else if (ends.until() != null && !more && clock.instant().isAfter(ends.until())) {
            end = TailEnd.RANGE_OVER;
        } else if (now - abandonedNanos > ABANDONED_NANOS) {
            abandonedNanos = now;
            end = output.isAbandoned() ? TailEnd.STOPPED : null;
        }
        boolean goesOn = more || !ends.follows();
        if (end == null && isStopped(goesOn ? 0 : Math.min(REST_NANOS_MAX, follow.restNanos()))) {
            end = TailEnd.STOPPED;
        }
    }

    private static boolean isPast(@Nullable Duration limit, long nanos) {
        return limit != null && nanos >= limit.toNanos();
    }

    /** Waits for the next poll, or for somebody who wants the end. */
    private boolean isStopped(long nanos) {
        try {
            return stop.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /**
     * Ends the run from another thread, and waits until it has put in order what it leaves behind.
     *
     * @return false when that took longer than {@code patience}
     */
    public boolean stop(Duration patience) {
        stop.countDown();
        try {
            return ended.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
