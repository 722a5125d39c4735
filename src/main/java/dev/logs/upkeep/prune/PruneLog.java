package dev.logs.upkeep.prune;

import dev.logs.error.FileReason;
import dev.logs.error.Problem;
import dev.logs.error.ProblemSink;
import dev.logs.store.FileModes;
import dev.logs.tree.TreeRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/** The file in the root that says what was removed, when and why: a line for each run, as logfmt. */
public final class PruneLog {

    private static final String NAME = ".prune.log";

    private final Path file;
    private final FileModes modes;

    public PruneLog(TreeRoot root, FileModes modes) {
        this.file = root.path().resolve(NAME);
        this.modes = modes;
    }

    /** Adds the line of a run; what cannot be written is reported. */
    public void append(Instant when, String who, List<RuleTotals> removed, ProblemSink problems) {
        RuleTotals all = RuleTotals.sum(removed);
        StringBuilder rules = new StringBuilder();
        for (RuleTotals each : removed) {
            rules.append(rules.length() == 0 ? "" : "; ")
                    .append(each.rule())
                    .append(": ")
                    .append(each.extent().entries())
                    .append(" entries");
        }
        String line = "time=" + when + " level=info msg=pruned partitions=" + all.days() + " parts=" + all.parts()
                + " entries="
                + all.extent().entries() + " bytes=" + all.extent().bytes() + oldestAndNewest(all.extent())
                + " rules=\""
                + quoted(rules) + "\" by=\"" + quoted(who) + "\"\n";
        try {
            modes.makeFile(file);
            // One write of one line: runs of other hosts do not mix with it.
            Files.write(file, line.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        } catch (IOException e) {
            problems.report(new Problem(
                    file.toString(), "cannot be written: " + FileReason.of(e) + "; the removal itself is done", null));
        }
    }

    private static String oldestAndNewest(Extent extent) {
        StringBuilder text = new StringBuilder();
        extent.firstEpoch().ifPresent(epoch -> text.append(" oldest=").append(Instant.ofEpochSecond(epoch)));
        extent.lastEpoch().ifPresent(epoch -> text.append(" newest=").append(Instant.ofEpochSecond(epoch)));
        return text.toString();
    }

    private static String quoted(CharSequence text) {
        return text.toString().replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
