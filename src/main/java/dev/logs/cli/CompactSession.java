package dev.logs.cli;

import dev.logs.cli.answer.CompactReport;
import dev.logs.cli.answer.CompactTable;
import dev.logs.cli.answer.TablePrinter;
import dev.logs.error.Problem;
import dev.logs.format.OutputForm;
import dev.logs.terminal.ProgressLine;
import dev.logs.tree.PartitionResolver;
import dev.logs.tree.TreeRoot;
import dev.logs.upkeep.CompactPlan;
import dev.logs.upkeep.CompactRequest;
import dev.logs.upkeep.CompactRun;
import dev.logs.upkeep.TreeLock;
import org.jspecify.annotations.Nullable;

/** Plans and runs a compaction as the user sees it: progress, problems, and one summary line. */
final class CompactSession {

    private final Session session;
    private final TreeRoot root;
    private final ErrorReport problems;
    private final @Nullable ProgressLine line;

    CompactSession(Session session, TreeRoot root) {
        this.session = session;
        this.root = root;
        this.problems = new ErrorReport(session.err());
        this.line = session.terminal().stderr()
                ? new ProgressLine(session.err(), session.terminal().columns())
                : null;
    }

    int run(CompactRequest request) {
        try (TreeLock lock = TreeLock.take(root, this::tellOfOtherRun)) {
            CompactPlan plan = plan(request);
            CompactReport report = new CompactReport(session.err(), line, plan, System::nanoTime);
            report.summarise(new CompactRun(plan, root, this::report, report).execute());
        }
        return status();
    }

    /** Prints the plan alone. */
    int print(CompactRequest request) {
        CompactPlan plan = plan(request);
        int status = Results.print(session, Results.Paging.NEVER, out -> {
            TablePrinter.print(CompactTable.of(plan), OutputForm.SHORT, out);
            return ExitStatus.OK;
        });
        CompactReport.announce(plan, session.err());
        return problems.hasProblems() ? ExitStatus.ERROR : status;
    }

    private void tellOfOtherRun() {
        session.err().println("logs: another run rewrites " + root.path() + "; waiting for it to end");
        session.err().flush();
    }

    private CompactPlan plan(CompactRequest request) {
        return CompactPlan.of(request, root, new PartitionResolver(root, problems), problems);
    }

    private void report(Problem problem) {
        if (line != null) {
            line.clear();
        }
        problems.report(problem);
    }

    private int status() {
        return problems.hasProblems() ? ExitStatus.ERROR : ExitStatus.OK;
    }
}
