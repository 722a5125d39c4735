package dev.logs.cli;

import dev.logs.cli.answer.IngestReport;
import dev.logs.error.LogsException;
import dev.logs.error.Problem;
import dev.logs.ingest.DirectBlocks;
import dev.logs.ingest.EntryStore;
import dev.logs.ingest.FillPatience;
import dev.logs.ingest.FillingStore;
import dev.logs.ingest.IngestRequest;
import dev.logs.ingest.IngestRun;
import dev.logs.ingest.IngestSummary;
import dev.logs.ingest.IngestSurroundings;
import dev.logs.ingest.InputFormats;
import dev.logs.ingest.SourceNotes;
import dev.logs.ingest.TreeEntryStore;
import dev.logs.store.StoreSettings;
import dev.logs.terminal.ProgressLine;
import dev.logs.tree.CacheLimits;
import dev.logs.tree.TreeRoot;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs ingest as the user sees it: progress, problems, one summary line, and an orderly end when told to stop. */
final class IngestSession {

    /** A process that is told to end is given about this long before it is killed. */
    private static final long LAST_COMMIT_SECONDS_MAX = 10;

    private final Session session;
    private final TreeRoot root;
    private final StoreSettings storage;
    private final CacheLimits limits;
    private final ErrorReport problems;
    private final @Nullable ProgressLine line;
    private @Nullable DirectBlocks blocks;

    IngestSession(Session session, TreeRoot root, StoreSettings storage, CacheLimits limits) {
        this.session = session;
        this.root = root;
        this.storage = storage;
        this.limits = limits;
        this.problems = new ErrorReport(session.err());
        this.line = session.terminal().stderr()
                ? new ProgressLine(session.err(), session.terminal().columns())
                : null;
    }

    /** Large batches of finished days become blocks at once. */
    void storeBlocks(DirectBlocks direct) {
        this.blocks = direct;
    }

    int run(IngestRequest request, InputFormats formats, @Nullable OutputStream tee) {
        IngestReport report = new IngestReport(session.err(), line, System::nanoTime);
        CountDownLatch ended = new CountDownLatch(1);
        SourceCache sources = SourceCache.of(root, session.environment());
        try (EntryStore store = new SourceNotes(store(request), sources::add)) {
            IngestRun run = new IngestRun(
                    request, new IngestSurroundings(formats, store, session.clock(), this::report, report, tee));
            try (ShutdownHooks.Registration stopping = session.shutdown().onShutdown(() -> stop(run, ended))) {
                IngestSummary summary = run.execute();
                // Before the summary, and while the shutdown waits: closing empties the write-ahead logs.
                store.close();
                report.summarise(summary);
                return status(summary);
            } finally {
                ended.countDown();
            }
        }
    }

    private EntryStore store(IngestRequest request) {
        TreeEntryStore store = new TreeEntryStore(root, storage, limits, this::report);
        if (blocks != null) {
            return store.withBlocks(blocks);
        }
        return new FillingStore(store, root, storage, FillPatience.of(request.kind()));
    }

    private void report(Problem problem) {
        if (line != null) {
            line.clear();
        }
        problems.report(problem);
    }

    private int status(IngestSummary summary) {
        LogsException failure = summary.failure();
        if (failure != null) {
            problems.fail(failure);
            return failure.exitStatus();
        }
        return problems.hasProblems() ? ExitStatus.ERROR : ExitStatus.OK;
    }

    /** On the thread of the shutdown: the process lives until what was read is committed and told. */
    private static void stop(IngestRun run, CountDownLatch ended) {
        run.stop();
        try {
            if (!ended.await(LAST_COMMIT_SECONDS_MAX, TimeUnit.SECONDS)) {
                // The disk does not answer: what was reported as committed is, and the rest is lost with the process.
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
