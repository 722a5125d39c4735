package dev.logs.cli.answer;

import dev.logs.ingest.IngestCounts;
import dev.logs.ingest.IngestProgress;
import dev.logs.ingest.IngestSummary;
import dev.logs.terminal.ProgressLine;
import java.io.PrintStream;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Tells on standard error how a run of ingest goes on and how it ended. Thread-safe. */
public final class IngestReport implements IngestProgress {

    private final PrintStream err;
    private final RunningLine line;

    /** @param line null when standard error is not a terminal */
    public IngestReport(PrintStream err, @Nullable ProgressLine line, LongSupplier nanoClock) {
        this.err = err;
        this.line = new RunningLine(line, nanoClock);
    }

    @Override
    public synchronized void committed(IngestCounts counts) {
        line.show(nanos -> {
            if (counts.entries() == 0) {
                // New partitions are committed when all of theirs is there.
                return Counted.of(counts.lines(), "line", "lines") + " read";
            }
            long perSecond = counts.entries() * 1_000_000_000L / Math.max(1, nanos);
            return Counted.of(counts.entries(), "entry", "entries") + " committed, " + Counted.number(perSecond) + "/s";
        });
    }

    /** The one line at the end. */
    public synchronized void summarise(IngestSummary summary) {
        line.clear();
        IngestCounts counts = summary.counts();
        StringBuilder text = new StringBuilder("logs: ")
                .append(Counted.of(counts.lines(), "line", "lines"))
                .append(", ")
                .append(Counted.of(counts.entries(), "entry", "entries"))
                .append(", ")
                .append(Counted.number(counts.rejected()))
                .append(" rejected, ")
                .append(Counted.of(counts.partitions(), "partition", "partitions"));
        if (counts.cut() > 0) {
            text.append(", ").append(Counted.of(counts.cut(), "line", "lines")).append(" cut");
        }
        if (counts.refused() > 0) {
            text.append(", ")
                    .append(Counted.of(counts.refused(), "entry", "entries"))
                    .append(" not stored");
        }
        text.append(", ").append(Counted.duration(summary.elapsed().toNanos()));
        text.append(" (").append(Counted.number(summary.entriesPerSecond())).append(" entries/s)");
        err.println(text);
        err.flush();
    }
}
