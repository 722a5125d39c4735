package dev.logs.cli.answer;

import dev.logs.ingest.IngestCounts;
import dev.logs.ingest.IngestProgress;
import dev.logs.stream.ResultOutput;
import dev.logs.terminal.ProgressLine;
import dev.logs.transfer.ImportPreview;
import dev.logs.transfer.ImportSummary;
import java.io.PrintStream;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Tells how an import goes on, how it ended, and what one would bring. Thread-safe. */
public final class ImportReport implements IngestProgress {

    /** A line that changes more often cannot be read. */
    private static final long REFRESH_NANOS_MIN = 100_000_000;

    /** More partitions of a source are counted rather than named. */
    private static final int PARTITIONS_NAMED_MAX = 3;

    private final PrintStream err;
    private final @Nullable ProgressLine line;
    private final LongSupplier nanoClock;
    private final long startNanos;
    private long shownNanos;

    /** @param line null when standard error is not a terminal */
    public ImportReport(PrintStream err, @Nullable ProgressLine line, LongSupplier nanoClock) {
        this.err = err;
        this.line = line;
        this.nanoClock = nanoClock;
        this.startNanos = nanoClock.getAsLong();
        this.shownNanos = startNanos;
    }

    @Override
    public synchronized void committed(IngestCounts counts) {
        long now = nanoClock.getAsLong();
        if (line != null && now - shownNanos >= REFRESH_NANOS_MIN) {
            shownNanos = now;
            long perSecond = counts.entries() * 1_000_000_000L / Math.max(1, now - startNanos);
            line.show(Counted.of(counts.entries(), "entry", "entries") + " imported, " + Counted.number(perSecond)
                    + "/s");
        }
    }

    /** The one line at the end. */
    public synchronized void summarise(ImportSummary summary) {
        if (line != null) {
            line.clear();
        }
        IngestCounts counts = summary.counts();
        StringBuilder text = new StringBuilder("logs: ")
                .append(Counted.of(summary.sources(), "source", "sources"))
                .append(", ")
                .append(Counted.of(summary.stored(), "entry", "entries"))
                .append(" stored, ")
                .append(Counted.number(summary.duplicates()))
                .append(" there already, ")
                .append(Counted.number(counts.rejected()))
                .append(" rejected");
        if (counts.refused() > 0) {
            text.append(", ")
                    .append(Counted.of(counts.refused(), "entry", "entries"))
                    .append(" not stored");
        }
        long nanos = summary.elapsed().toNanos();
        long perSecond = (long) (counts.entries() * 1e9 / Math.max(1, nanos));
        text.append(", ").append(Counted.duration(nanos));
        text.append(" (").append(Counted.number(perSecond)).append(" entries/s)");
        err.println(text);
        err.flush();
    }

    /** Prints what each source would bring. */
    public static int print(List<ImportPreview> previews, ResultOutput out) {
        for (ImportPreview preview : previews) {
            out.write(preview.name() + ": " + preview.format() + ", "
                    + Counted.of(preview.entries(), "entry", "entries"));
            if (preview.entries() > 0) {
                out.write(", " + preview.first() + " to " + preview.last() + ", " + partitions(preview.partitions()));
            }
            if (preview.rejected() > 0) {
                out.write(", " + Counted.number(preview.rejected()) + " rejected");
            }
            out.write("\n");
        }
        out.flush();
        return 0;
    }

    private static String partitions(List<String> names) {
        return names.size() <= PARTITIONS_NAMED_MAX
                ? String.join(" ", names)
                : Counted.of(names.size(), "partition", "partitions") + " from " + names.get(0) + " to "
                        + names.get(names.size() - 1);
    }
}
