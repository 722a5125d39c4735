package dev.logs.cli.answer;

import dev.logs.terminal.ProgressLine;
import dev.logs.transfer.ExportProgress;
import dev.logs.transfer.ExportSummary;
import java.io.PrintStream;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Tells on standard error how an export goes on and how it ended. One thread. */
public final class ExportReport implements ExportProgress {

    /** A line that changes more often cannot be read. */
    private static final long REFRESH_NANOS_MIN = 100_000_000;

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final PrintStream err;
    private final @Nullable ProgressLine line;
    private final LongSupplier nanoClock;
    private final long startNanos;
    private long shownNanos;

    /** @param line null when standard error is not a terminal */
    public ExportReport(PrintStream err, @Nullable ProgressLine line, LongSupplier nanoClock) {
        this.err = err;
        this.line = line;
        this.nanoClock = nanoClock;
        this.startNanos = nanoClock.getAsLong();
        this.shownNanos = startNanos;
    }

    @Override
    public void written(long written, long expected) {
        long now = nanoClock.getAsLong();
        if (line == null || now - shownNanos < REFRESH_NANOS_MIN) {
            return;
        }
        shownNanos = now;
        long perSecond = Math.max(1, perSecond(written, now - startNanos));
        StringBuilder text = new StringBuilder(Counted.of(written, "entry", "entries"))
                .append(" written, ")
                .append(Counted.number(perSecond))
                .append("/s");
        if (expected >= written) {
            text.append(", ").append(written * 100 / Math.max(1, expected)).append("%, ");
            long leftNanos = (expected - written) * NANOS_PER_SECOND / perSecond;
            text.append(Counted.duration(leftNanos)).append(" left");
        }
        line.show(text.toString());
    }

    /** The one line at the end. */
    public void summarise(ExportSummary summary) {
        if (line != null) {
            line.clear();
        }
        long nanos = summary.elapsed().toNanos();
        StringBuilder text = new StringBuilder("logs: ")
                .append(Counted.of(summary.entries(), "entry", "entries"))
                .append(", ");
        if (summary.files() > 0) {
            text.append(Counted.of(summary.files(), "file", "files")).append(", ");
        }
        text.append(Counted.of(summary.bytes(), "byte", "bytes")).append(", ").append(Counted.duration(nanos));
        text.append(" (")
                .append(Counted.number(perSecond(summary.entries(), nanos)))
                .append(" entries/s)");
        err.println(text);
        err.flush();
    }

    private static long perSecond(long entries, long nanos) {
        return (long) (entries * (double) NANOS_PER_SECOND / Math.max(1, nanos));
    }
}
