package dev.logs.cli.answer;

import dev.logs.cli.TerminalText;
import dev.logs.store.PartitionCheck;
import dev.logs.upkeep.verify.CheckedPartition;
import dev.logs.upkeep.verify.RepairOutcome;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells what a check found, and what a repair did. */
public final class VerifyReport {

    private final PrintStream err;
    private final List<CheckedPartition> found = new ArrayList<>();
    private final Table table = new Table("partition", "state", "what");
    private int partitions;
    private long entries;
    private boolean isComplete = true;

    public VerifyReport(PrintStream err) {
        this.err = err;
    }

    /** Takes note of partitions, sound ones too. */
    public void add(List<CheckedPartition> checked) {
        for (CheckedPartition each : checked) {
            PartitionCheck check = each.check();
            partitions++;
            entries += check.rows() + check.compacted();
            if (!check.isSound()) {
                found.add(each);
            }
            for (String fault : check.faults()) {
                table.add(each.partition().toString(), check.condition().name().toLowerCase(Locale.ROOT), fault);
            }
        }
    }

    /** Takes note that something could not be looked at, which the caller tells of. */
    public void noteUnchecked() {
        isComplete = false;
    }

    /** The partitions that are not sound. */
    public List<CheckedPartition> found() {
        return List.copyOf(found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** A row for each fault. */
    public Table table() {
        return table;
    }

    /** Says that another run is at work. */
    public void tellWaiting() {
        err.println("logs: waiting for another run in this tree to end");
        err.flush();
    }

    /** Says what became of a partition. */
    public void tell(CheckedPartition repaired, RepairOutcome outcome) {
        String name = "logs: " + repaired.partition() + ": ";
        Path aside = outcome.setAside();
        if (aside != null) {
            err.println(name + "the damaged file is kept in " + aside + "; "
                    + Counted.of(outcome.saved(), "entry was", "entries were") + " saved from it");
        }
        for (String loss : outcome.losses()) {
            err.println(name + "could not be read: " + TerminalText.escape(loss));
        }
        if (!outcome.left().isEmpty()) {
            err.println(name + "of another program, and only in the damaged file now: "
                    + TerminalText.escape(String.join(", ", outcome.left())));
        }
        if (outcome.moved() > 0) {
            err.println(name + Counted.of(outcome.moved(), "entry was", "entries were")
                    + " moved to the partition of their day");
        }
        if (aside == null && outcome.moved() == 0) {
            err.println(name + "stays as it is: nothing that a repair puts right");
        }
        err.flush();
    }

    /** One line about the whole. */
    public void summarise() {
        err.println("logs: " + Counted.of(partitions, "partition", "partitions") + " and "
                + Counted.of(entries, "entry", "entries") + " checked, "
                + (found.isEmpty()
                        ? "all sound"
                        : Counted.of(found.size(), "partition", "partitions") + " with problems")
                + (isComplete ? "" : "; not all could be checked"));
        err.flush();
    }
}
