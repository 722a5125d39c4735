package dev.logs.cli.answer;

import dev.logs.entry.ByteSize;
import dev.logs.entry.TimePrinter;
import dev.logs.error.FileReason;
import dev.logs.error.UsageException;
import dev.logs.format.OutputForm;
import dev.logs.upkeep.prune.PrunePlan;
import dev.logs.upkeep.prune.RuleTotals;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.OptionalLong;

/** Tells what goes, asks whether it may, and tells what went. */
public final class PruneReport {

    private final PrintStream err;
    private final ZoneId zone;

    public PruneReport(PrintStream err, ZoneId zone) {
        this.err = err;
        this.zone = zone;
    }

    /** A row for each rule. */
    public Table table(PrunePlan plan) {
        Table table = new Table("partitions", "parts", "entries", "bytes", "oldest", "newest", "rule");
        for (RuleTotals rule : plan.byRule()) {
            table.add(
                    (long) rule.days(),
                    (long) rule.parts(),
                    rule.extent().entries(),
                    rule.extent().bytes(),
                    time(rule.extent().firstEpoch()),
                    time(rule.extent().lastEpoch()),
                    rule.rule());
        }
        return table;
    }

    private Object time(OptionalLong epoch) {
        if (epoch.isEmpty()) {
            return Table.ABSENT;
        }
        StringBuilder text = new StringBuilder();
        TimePrinter.iso(zone).print(epoch.getAsLong(), 0, text);
        return text.toString();
    }

    /** Says that another run is at work. */
    public void tellWaiting() {
        err.println("logs: waiting for a compaction of this tree to end");
        err.flush();
    }

    /** One line about what went, or would go. */
    public void summarise(String verb, RuleTotals total) {
        err.println("logs: " + verb + " " + ByteSize.print(total.extent().bytes()) + ": " + things(total));
        err.flush();
    }

    /** Shows the plan to a person and reads the answer; anything but yes is no. */
    public boolean isAgreed(PrunePlan plan, InputStream in) {
        StringBuilder text = new StringBuilder();
        TableRenderer.render(table(plan), OutputForm.SHORT, text);
        err.print(text);
        err.print("logs: remove " + things(plan.total()) + ", " + plan.sharePercent() + " % of the tree? [y/N] ");
        err.flush();
        String answer = line(in).strip();
        boolean agreed = answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
        if (!agreed) {
            err.println("logs: nothing was removed");
            err.flush();
        }
        return agreed;
    }

    /** Says why nothing was removed. */
    public void refuse(PrunePlan plan, int sharePercentMax) {
        err.println("logs: " + things(plan.total()) + " would go, " + plan.sharePercent()
                + " % of the tree, and --max-share allows " + sharePercentMax
                + " %; nothing was removed; look with --dry-run, then repeat with --force");
        err.flush();
    }

    private static String things(RuleTotals total) {
        String days = Counted.of(total.days(), "partition", "partitions");
        String entries = Counted.of(total.extent().entries(), "entry", "entries");
        return days + (total.parts() == 0 ? "" : " and parts of " + Counted.number(total.parts())) + ", " + entries;
    }

    private static String line(InputStream in) {
        StringBuilder line = new StringBuilder();
        try {
            for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
                line.append((char) c);
            }
        } catch (IOException e) {
            throw new UsageException("the answer cannot be read: " + FileReason.of(e), "use --force", e);
        }
        return line.toString();
    }
}
