package dev.logs.cli;

import dev.logs.cli.answer.PruneReport;
import dev.logs.cli.answer.TablePrinter;
import dev.logs.error.InterruptedRunException;
import dev.logs.format.OutputForm;
import dev.logs.store.StoreSettings;
import dev.logs.terminal.ProgressLine;
import dev.logs.tree.TreeRoot;
import dev.logs.upkeep.RunLock;
import dev.logs.upkeep.TreeLock;
import dev.logs.upkeep.prune.PruneLog;
import dev.logs.upkeep.prune.PrunePlan;
import dev.logs.upkeep.prune.PrunePlanner;
import dev.logs.upkeep.prune.PruneProgress;
import dev.logs.upkeep.prune.PruneRun;
import dev.logs.upkeep.prune.RetentionPolicy;
import dev.logs.upkeep.prune.RuleTotals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Runs prune as the user sees it: plan, question, removal, one line about what was freed. */
final class PruneSession {

    private static final String LOCK = ".prune.lock";

    /** Where Linux tells it. */
    private static final Path KERNEL_HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    /** A process that is told to end is given about this long before it is killed. */
    private static final long LAST_STEP_SECONDS_MAX = 10;

    private final Session session;
    private final TreeRoot root;
    private final StoreSettings storage;
    private final ErrorReport problems;
    private final PruneReport report;

    PruneSession(Session session, TreeRoot root, StoreSettings storage, ZoneId zone) {
        this.session = session;
        this.root = root;
        this.storage = storage;
        this.problems = new ErrorReport(session.err());
        this.report = new PruneReport(session.err(), zone);
    }

    /** Prints what would go. */
    int show(RetentionPolicy policy, OutputForm form) {
        PrunePlan plan = plan(policy);
        Results.print(session, Results.Paging.NEVER, out -> TablePrinter.print(report.table(plan), form, out));
        report.summarise("would free", plan.total());
        return problems.hasProblems() ? ExitStatus.ERROR : ExitStatus.OK;
    }

    /** Removes what goes, if that is confirmed. */
    int prune(RetentionPolicy policy, Predicate<PrunePlan> confirmed) {
        if (Files.notExists(root.path())) {
            report.summarise("freed", PrunePlan.NOTHING.total());
            return ExitStatus.OK;
        }
        Path file = root.path().resolve(LOCK);
        try (RunLock lock = RunLock.take(file, who() + " since " + session.now(), storage.modes());
                TreeLock compaction = TreeLock.take(root, storage.modes(), report::tellWaiting)) {
            PrunePlan plan = plan(policy);
            if (!plan.isEmpty() && !confirmed.test(plan)) {
                return ExitStatus.REFUSED;
            }
            execute(plan);
        }
        return problems.hasProblems() ? ExitStatus.ERROR : ExitStatus.OK;
    }

    /** Asks on a terminal; elsewhere only a large share needs a word. */
    boolean isConfirmed(PrunePlan plan, int sharePercentMax) {
        if (session.terminal().stdin() && session.terminal().stderr()) {
            return report.isAgreed(plan, session.in());
        }
        if (plan.sharePercent() <= sharePercentMax) {
            return true;
        }
        report.refuse(plan, sharePercentMax);
        return false;
    }

    private PrunePlan plan(RetentionPolicy policy) {
        return new PrunePlanner(root, storage, problems, session.now()).plan(policy);
    }

    private void execute(PrunePlan plan) {
        PruneRun run = new PruneRun(root, storage, problems);
        CountDownLatch ended = new CountDownLatch(1);
        try (ShutdownHooks.Registration stopping = session.shutdown().onShutdown(() -> stop(run, ended));
                ProgressLine line =
                        new ProgressLine(session.err(), session.terminal().columns())) {
            List<RuleTotals> removed = run.execute(plan, progress(line));
            line.clear();
            if (!plan.isEmpty()) {
                new PruneLog(root, storage.modes()).append(session.now(), who(), removed, problems);
            }
            report.summarise("freed", RuleTotals.sum(removed));
            if (run.isStopped()) {
                throw new InterruptedRunException();
            }
        } finally {
            ended.countDown();
        }
    }

    private PruneProgress progress(ProgressLine line) {
        return session.terminal().stderr()
                ? (steps, all) -> line.show("removed " + steps + " of " + all)
                : (steps, all) -> {};
    }

    private String who() {
        String user = session.variable("USER");
        String host = host();
        return "pid " + ProcessHandle.current().pid() + (user == null ? "" : ", user " + user)
                + (host == null ? "" : ", host " + host);
    }

    /** Null where neither the environment nor the kernel tells; a shell seldom exports the variable. */
    private @Nullable String host() {
        String named = session.variable("HOSTNAME");
        if (named != null) {
            return named;
        }
        try {
            return Files.readString(KERNEL_HOST_NAME).strip();
        } catch (IOException e) {
            return null;
        }
    }

    /** On the thread of the shutdown: the process lives until the step under way is done and told. */
    private static void stop(PruneRun run, CountDownLatch ended) {
        run.stop();
        try {
            if (!ended.await(LAST_STEP_SECONDS_MAX, TimeUnit.SECONDS)) {
                // The next run ends the step.
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
