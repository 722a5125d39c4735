package dev.logs.transfer;

import dev.logs.error.LogsException;
import dev.logs.error.ProblemSink;
import dev.logs.ingest.EntryStore;
import dev.logs.ingest.IngestProgress;
import dev.logs.ingest.IngestRequest;
import dev.logs.ingest.IngestRun;
import dev.logs.ingest.IngestSummary;
import dev.logs.ingest.IngestSurroundings;
import dev.logs.ingest.KnownFormats;
import dev.logs.ingest.TreeEntryStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Imports sources one after another. Start reading here.
 *
 * <p>Each source is a run of ingest of its own, so that everything of it is stored when the next begins. A run is executed once;
 * {@link #stop} may be called from another thread.
 */
public final class ImportRun {

    private final ImportRequest request;
    private final KnownFormats formats;
    private final Clock clock;
    private final ProblemSink problems;
    private @Nullable IngestRun current;
    private boolean stopped;

    public ImportRun(ImportRequest request, KnownFormats formats, Clock clock, ProblemSink problems) {
        this.request = request;
        this.formats = formats;
        this.clock = clock;
        this.problems = problems;
    }

    /**
     * Stores everything.
     *
     * @throws dev.logs.error.UsageException when the request itself cannot be met; nothing was read then
     */
    public ImportSummary execute(TreeEntryStore tree, IngestProgress progress) {
        ImportTotals totals = new ImportTotals(progress);
        ImportStore deduping = new ImportStore(tree);
        EntryStore store = request.dedupe() == Dedupe.AUTO ? deduping : tree;
        AtomicReference<@Nullable LogsException> failure = new AtomicReference<>();
        forEachSource(source -> {
            deduping.enter(
                    request.dedupe() == Dedupe.NONE ? null : source.hash().get());
            failure.set(run(source, store, totals).failure());
            return failure.get() == null && !isStopped();
        });
        return totals.summary(deduping.duplicates(), failure.get());
    }

    /**
     * Reads everything and stores nothing.
     *
     * @return what each source holds
     * @throws dev.logs.error.UsageException when the request itself cannot be met
     */
    public List<ImportPreview> preview() {
        List<ImportPreview> previews = new ArrayList<>();
        forEachSource(source -> {
            PreviewStore store = new PreviewStore();
            IngestSummary summary = run(source, store, new ImportTotals(IngestProgress.NONE));
            previews.add(store.preview(source.source().name(), source.format(), summary.counts()));
            return summary.failure() == null && !isStopped();
        });
        return previews;
    }

    /** Hands over the sources, those in archives too, until the task answers false. */
    private void forEachSource(Predicate<ImportSource> task) {
        ImportPlanner planner = new ImportPlanner(formats, clock, problems);
        for (ImportItem item : planner.plan(request)) {
            boolean more;
            if (item instanceof ImportArchive archive) {
                more = new ArchiveMembers(archive, request, planner, problems).forEach(task);
            } else {
                more = item instanceof ImportSource source && task.test(source);
            }
            if (!more) {
                return;
            }
        }
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    private IngestSummary run(ImportSource source, EntryStore store, ImportTotals totals) {
        IngestRequest ingest = IngestRequest.of(List.of(source.source()))
                .withFormat(source.isLines() ? source.format() : IngestRequest.AUTO)
                .withDefaults(request.defaults())
                .withLines(request.lines())
                .withBatches(request.batches());
        IngestRun run = new IngestRun(ingest, new IngestSurroundings(formats, store, clock, problems, totals, null));
        synchronized (this) {
            current = run;
            if (stopped) {
                run.stop();
            }
        }
        IngestSummary summary = run.execute();
        totals.finished(summary);
        return summary;
    }

    /** Ends the run soon; what was read is stored. */
    public void stop() {
        IngestRun running;
        synchronized (this) {
            stopped = true;
            running = current;
        }
        if (running != null) {
            running.stop();
        }
    }
}
