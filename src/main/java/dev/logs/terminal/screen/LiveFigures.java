package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Counts what is committed while the screen shows it. */
final class LiveFigures {

    private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final LiveList live;
    private final Clock clock;
    private ScreenFigures figures = new ScreenFigures(0, -1, 0);
    private long secondNanos = System.nanoTime();
    private long secondSeen;

    LiveFigures(LiveList live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    ScreenFigures now() {
        return figures;
    }

    /** Notes entries that the list has taken. */
    void arrived(List<FoundEntry> entries) {
        if (!entries.isEmpty()) {
            FoundEntry last = entries.get(entries.size() - 1);
            long entryMillis = last.entry().epoch() * 1_000 + last.entry().nanos() / 1_000_000;
            figures = figures.withLag(Math.max(0, clock.millis() - entryMillis));
        }
    }

    /**
     * Counts anew where a second is over.
     *
     * @param delivered entries that were handed to the list since the start
     * @return whether that changed a figure
     */
    boolean count(long delivered) {
        long now = System.nanoTime();
        if (now - secondNanos < SECOND_NANOS) {
            return false;
        }
        ScreenFigures before = figures;
        long perSecond = (live.seen() - secondSeen) * SECOND_NANOS / (now - secondNanos);
        figures = new ScreenFigures(perSecond, before.lagMillis(), delivered - live.seen());
        secondNanos = now;
        secondSeen = live.seen();
        return !figures.equals(before);
    }
}
