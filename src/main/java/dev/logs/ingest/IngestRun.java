package dev.logs.ingest;

import dev.logs.error.InterruptedRunException;
import dev.logs.error.LogsException;
import dev.logs.error.StorageException;
import dev.logs.stream.CompressedInput;
import dev.logs.stream.InputOpener;
import dev.logs.stream.LineReader;
import dev.logs.stream.Utf16Input;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sources of a request and stores their entries. Start reading here.
 *
 * <p>A run is executed once, on one thread; {@link #stop()} and {@link #awaitEnd} may be called from others.
 */
public final class IngestRun {

    private final IngestRequest request;
    private final IngestSurroundings surroundings;
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean stopped;
    private @Nullable LineReader reader;

    public IngestRun(IngestRequest request, IngestSurroundings surroundings) {
        this.request = request;
        this.surroundings = surroundings;
    }

    /**
     * Reads everything. When it returns, every entry that was accepted is committed, also after {@link #stop()}; what a
     * damaged or unwritable partition did not take was reported as a problem.
     *
     * @return what was done; its failure says why the run ended early, which is not thrown, so that the summary can be
     *     shown all the same
     * @throws LogsException when the request itself cannot be met (a context without a usable name, an unknown format,
     *     a rejects file that cannot be written); nothing was read then
     */
    public IngestSummary execute() {
        long startNanos = System.nanoTime();
        IngestCounters counters = new IngestCounters(surroundings.progress());
        PartitionFailures failures =
                new PartitionFailures(surroundings.problems(), counters, surroundings.store()::acceptsWrites);
        try (RejectsFile rejects = openRejects();
                WriterPool writers = new WriterPool(surroundings.store(), request.batches(), counters, failures)) {
            BatchRouter router = new BatchRouter(request.batches(), writers);
            RunParts parts = parts(counters, router, rejects);
            LogsException failure;
            try {
                failure = readSources(parts);
            } finally {
                // Also when a bug ended the reading: what was read before it is kept.
                writeRest(router, writers, failures);
            }
            LogsException hopeless = failures.hopeless();
            failure = hopeless == null ? failure : hopeless;
            failures.reportLosses();
            return new IngestSummary(counters.counts(), Duration.ofNanos(System.nanoTime() - startNanos), failure);
        } finally {
            ended.countDown();
        }
    }

    /**
     * Ends the run soon: nothing more is read, what was read is committed. Returns without waiting for that. Harmless
     * before {@link #execute()} and after it.
     */
    public void stop() {
        LineReader current;
        synchronized (this) {
            stopped = true;
            current = reader;
        }
        if (current != null) {
            current.stop();
        }
    }

    /**
     * Waits until {@link #execute()} has returned, so everything is committed.
     *
     * @return whether it has, within the time
     */
    public boolean awaitEnd(Duration atMost) {
        try {
            return ended.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private RunParts parts(IngestCounters counters, BatchRouter router, @Nullable RejectsFile rejects) {
        EntryDefaults defaults = request.defaults();
        ContextNames contexts = new ContextNames(surroundings.store(), surroundings.problems(), defaults.context());
        EntryMaker maker = new EntryMaker(defaults, contexts, surroundings.clock(), router);
        if (!request.format().equals(IngestRequest.AUTO)) {
            surroundings.formats().open(request.format(), surroundings.clock().instant());
        }
        return new RunParts(
                request,
                surroundings.formats(),
                surroundings.clock(),
                surroundings.problems(),
                counters,
                maker,
                router,
                rejects);
    }

    private @Nullable RejectsFile openRejects() {
        return request.unparsable().rejects() == null
                ? null
                : new RejectsFile(request.unparsable().rejects());
    }

    /** Answers why not all was read, or null. */
    private @Nullable LogsException readSources(RunParts parts) {
        try {
            for (IngestSource source : request.sources()) {
                readSource(source, parts);
            }
        } catch (LogsException e) {
            return e;
        }
        synchronized (this) {
            return stopped ? new InterruptedRunException() : null;
        }
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    private void readSource(IngestSource source, RunParts parts) {
        if (source.records() != null || source.entries() != null) {
            new RecordIngest(source, parts, this::isStopped).run();
            return;
        }
        LineReader made;
        synchronized (this) {
            if (stopped) {
                return;
            }
            made = new LineReader(opener(source), source.name(), request.lines().lineBytesMax());
            reader = made;
        }
        try (LineReader closing = made) {
            new SourceIngest(source, closing, parts).run();
        }
    }

    private InputOpener opener(IngestSource source) {
        OutputStream tee = surroundings.tee();
        InputOpener raw = source.opener();
        return tee == null
                ? () -> Utf16Input.open(CompressedInput.open(raw.open()))
                : () -> Utf16Input.open(CompressedInput.open(new TeeInput(raw.open(), tee, surroundings.problems())));
    }

    /** Commits what was read, whatever ended the reading; counts what cannot be written. */
    private static void writeRest(BatchRouter router, WriterPool writers, PartitionFailures failures) {
        try {
            if (failures.hopeless() == null) {
                router.handOverAll();
                writers.drain();
            }
        } catch (StorageException e) {
            // Remembered by the failures as the reason to give up.
        }
        if (failures.hopeless() != null) {
            router.takeAll().forEach(failures::refuse);
            writers.refuseWaiting();
        }
    }
}
