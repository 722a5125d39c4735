package dev.logs.cli.answer;

import dev.logs.terminal.ProgressLine;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The line that tells how far a run is, rewritten as often as it can be read. One thread at a time. */
final class RunningLine {

    /** A line that changes more often cannot be read. */
    private static final long REFRESH_NANOS_MIN = 100_000_000;

    private final @Nullable ProgressLine line;
    private final LongSupplier nanoClock;
    private final long startNanos;
    private long shownNanos;

    /** @param line null when standard error is not a terminal: then nothing is shown */
    RunningLine(@Nullable ProgressLine line, LongSupplier nanoClock) {
        this.line = line;
        this.nanoClock = nanoClock;
        this.startNanos = nanoClock.getAsLong();
        this.shownNanos = startNanos;
    }

    /**
     * Shows a new text, unless the last one is too young.
     *
     * @param text by the nanoseconds since the run began; only asked when it is shown
     */
    void show(LongFunction<String> text) {
        long now = nanoClock.getAsLong();
        if (line != null && now - shownNanos >= REFRESH_NANOS_MIN) {
            shownNanos = now;
            line.show(text.apply(now - startNanos));
        }
    }

    void clear() {
        if (line != null) {
            line.clear();
        }
    }
}
