package dev.logs.cli.answer;

import dev.logs.entry.ByteSize;
import dev.logs.terminal.ProgressLine;
import dev.logs.upkeep.CompactPlan;
import dev.logs.upkeep.CompactProgress;
import dev.logs.upkeep.CompactRequest;
import dev.logs.upkeep.CompactSummary;
import java.io.PrintStream;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Tells on standard error how a compaction goes on and how it ended. Thread-safe. */
public final class CompactReport implements CompactProgress {

    private final PrintStream err;
    private final RunningLine line;
    private final CompactPlan plan;
    private long done;

    /** @param line null when standard error is not a terminal */
    public CompactReport(PrintStream err, @Nullable ProgressLine line, CompactPlan plan, LongSupplier nanoClock) {
        this.err = err;
        this.line = new RunningLine(line, nanoClock);
        this.plan = plan;
    }

    @Override
    public synchronized void advanced(long entries) {
        done += entries;
        line.show(this::progress);
    }

    private String progress(long nanos) {
        long perSecond = done * 1_000_000_000L / Math.max(1, nanos);
        long left = Math.max(0, plan.entries() - done);
        String rest =
                left == 0 || perSecond == 0 ? "" : ", " + Counted.duration(left * 1_000_000_000L / perSecond) + " left";
        return Counted.number(done) + " of " + Counted.of(plan.entries(), "entry", "entries") + ", "
                + Counted.number(perSecond) + "/s" + rest;
    }

    /** The one line at the end. */
    public synchronized void summarise(CompactSummary summary) {
        line.clear();
        boolean toBlocks = plan.request().direction() == CompactRequest.Direction.TO_BLOCKS;
        if (plan.items().isEmpty()) {
            err.println("logs: nothing to " + (toBlocks ? "compact" : "expand"));
            err.flush();
            return;
        }
        if (summary.partitions() == 0) {
            // Every one failed, and has been told of.
            return;
        }
        StringBuilder text = new StringBuilder("logs: ")
                .append(Counted.of(summary.partitions(), "partition", "partitions"))
                .append(toBlocks ? " compacted, " : " expanded, ")
                .append(Counted.of(summary.entries(), "entry", "entries"))
                .append(", ")
                .append(ByteSize.print(summary.bytesBefore()))
                .append(" before, ")
                .append(ByteSize.print(summary.bytesAfter()))
                .append(" after, ")
                .append(Counted.duration(summary.elapsed().toNanos()))
                .append(" (")
                .append(Counted.number(summary.entriesPerSecond()))
                .append(" entries/s)");
        if (summary.waiting() > 0) {
            text.append("; ")
                    .append(Counted.of(summary.waiting(), "file is", "files are"))
                    .append(" in use: room that became free there is given back by the next run");
        }
        err.println(text);
        err.flush();
    }

    /** What a plan comes to. */
    public static void announce(CompactPlan plan, PrintStream err) {
        err.println("logs: would rewrite " + Counted.of(plan.items().size(), "partition", "partitions") + ", "
                + Counted.of(plan.entries(), "entry", "entries") + ", " + ByteSize.print(plan.bytes()));
        err.flush();
    }
}
