package dev.logs.cli.answer;

import dev.logs.terminal.ProgressLine;
import dev.logs.transfer.ExportProgress;
import dev.logs.transfer.ExportSummary;
import java.io.PrintStream;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Tells on standard error how an export goes on and how it ended. One thread. */
public final class ExportReport implements ExportProgress {

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final PrintStream err;
    private final RunningLine line;

    /** @param line null when standard error is not a terminal */
    public ExportReport(PrintStream err, @Nullable ProgressLine line, LongSupplier nanoClock) {
        this.err = err;
        this.line = new RunningLine(line, nanoClock);
    }

    @Override
    public void written(long written, long expected) {
        line.show(nanos -> progress(written, expected, nanos));
    }

    private static String progress(long written, long expected, long nanos) {
        long perSecond = Math.max(1, perSecond(written, nanos));
        StringBuilder text = new StringBuilder(Counted.of(written, "entry", "entries"))
                .append(" written, ")
                .append(Counted.number(perSecond))
                .append("/s");
        if (expected >= written) {
            text.append(", ").append(written * 100 / Math.max(1, expected)).append("%, ");
            long leftNanos = (expected - written) * NANOS_PER_SECOND / perSecond;
            text.append(Counted.duration(leftNanos)).append(" left");
        }
        return text.toString();
    }

    /** The one line at the end. */
    public void summarise(ExportSummary summary) {
        line.clear();
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
