package dev.logs.cli;

import dev.logs.cli.answer.ImportReport;
import dev.logs.error.LogsException;
import dev.logs.ingest.DirectBlocks;
import dev.logs.ingest.KnownFormats;
import dev.logs.ingest.TreeEntryStore;
import dev.logs.store.StoreSettings;
import dev.logs.terminal.ProgressLine;
import dev.logs.transfer.ImportPreview;
import dev.logs.transfer.ImportRequest;
import dev.logs.transfer.ImportRun;
import dev.logs.transfer.ImportSummary;
import dev.logs.tree.CacheLimits;
import dev.logs.tree.TreeRoot;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs an import as the user sees it: progress, problems, one summary line, and an orderly end when told to stop. */
final class ImportSession {

    /** A process that is told to end is given about this long before it is killed. */
    private static final long LAST_COMMIT_SECONDS_MAX = 10;

    private final Session session;
    private final ErrorReport problems;
    private final ImportRun run;
    private final @Nullable ProgressLine line;
    private @Nullable DirectBlocks direct;

    ImportSession(Session session, ImportRequest request, KnownFormats formats) {
        this.session = session;
        ProgressLine progress =
                new ProgressLine(session.err(), session.terminal().columns());
        this.line = session.terminal().stderr() ? progress : null;
        this.problems = new ErrorReport(session.err(), progress::clear);
        this.run = new ImportRun(request, formats, session.clock(), problems);
    }

    /** Large batches of finished days become blocks at once. */
    void storeBlocks(DirectBlocks blocks) {
        this.direct = blocks;
    }

    int run(TreeRoot root, StoreSettings storage, CacheLimits limits) {
        ImportReport report = new ImportReport(session.err(), line, System::nanoTime);
        CountDownLatch ended = new CountDownLatch(1);
        try (TreeEntryStore tree = new TreeEntryStore(root, storage, limits, problems);
                ShutdownHooks.Registration stopping = session.shutdown().onShutdown(() -> stop(ended))) {
            ImportSummary summary = run.execute(direct == null ? tree : tree.withBlocks(direct), report);
            // Before the summary, and while the shutdown waits: closing empties the write-ahead logs.
            tree.close();
            report.summarise(summary);
            return status(summary.failure());
        } finally {
            ended.countDown();
        }
    }

    int preview() {
        List<ImportPreview> previews = run.preview();
        Results.print(session, Results.Paging.NEVER, out -> ImportReport.print(previews, out));
        return problems.hasProblems() ? ExitStatus.ERROR : ExitStatus.OK;
    }

    private int status(@Nullable LogsException failure) {
        if (failure != null) {
            problems.fail(failure);
            return failure.exitStatus();
        }
        return problems.hasProblems() ? ExitStatus.ERROR : ExitStatus.OK;
    }

    /** On the thread of the shutdown: the process lives until what was read is committed and told. */
    private void stop(CountDownLatch ended) {
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
