package dev.logs.transfer;

import dev.logs.format.EntryEncoders;
import dev.logs.format.RecordBytes;
import dev.logs.query.QueryEngine;
import dev.logs.tree.PartitionResolver;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exports entries as records of a format. Start reading here.
 *
 * <p>A run is executed once. Threads read and encode one unit each, the caller's thread writes what they made in the order of the
 * units; see {@link OrderedChunks} for what bounds the memory.
 */
public final class ExportRun {

    private final ExportRequest request;
    private final QueryEngine engine;
    private final PartitionResolver resolver;
    private final Clock clock;
    private @Nullable PartWriter writer;

    public ExportRun(ExportRequest request, QueryEngine engine, PartitionResolver resolver, Clock clock) {
        this.request = request;
        this.engine = engine;
        this.resolver = resolver;
        this.clock = clock;
    }

    /**
     * Writes everything; on an exception no file has its name.
     *
     * @throws dev.logs.error.UsageException when the request contradicts itself, or a file exists already
     * @throws dev.logs.error.StorageException when the output cannot be written
     */
    public ExportSummary execute(ExportProgress progress) {
        request.check();
        long startNanos = System.nanoTime();
        PartWriter parts = new PartWriter(request.target(), request.split(), header());
        synchronized (this) {
            writer = parts;
        }
        boolean whole = false;
        try {
            writeAll(parts, progress);
            parts.finish();
            parts.publish();
            whole = true;
        } finally {
            if (!whole) {
                parts.discard();
            }
        }
        List<PartWriter.Finished> files = parts.finished();
        if (request.target().manifest() == ExportTarget.Manifested.YES) {
            String manifest = ExportManifest.of(request, files, clock.instant());
            parts.publishManifest(manifest.getBytes(StandardCharsets.UTF_8));
        }
        return summary(files, startNanos);
    }

    /** Removes what has no name yet: for a process that is told to end. */
    public void abandon() {
        PartWriter parts;
        synchronized (this) {
            parts = writer;
        }
        if (parts != null) {
            parts.discard();
        }
    }

    private byte[] header() {
        RecordBytes bytes = new RecordBytes();
        EntryEncoders.of(request.form(), request.zone(), 1).begin(bytes);
        return bytes.copy();
    }

    private void writeAll(PartWriter parts, ExportProgress progress) {
        ExportPlan plan = new ExportPlanner(engine, resolver).plan(request);
        OrderedChunks chunks = new OrderedChunks(plan.units().size());
        long written = 0;
        try (UnitReaders readers = new UnitReaders(engine, request, plan.units(), chunks)) {
            readers.start(Runtime.getRuntime().availableProcessors());
            for (RecordChunk chunk = chunks.take(); chunk != null; chunk = chunks.take()) {
                parts.write(chunk);
                written += chunk.rows(0, chunk.size());
                progress.written(written, plan.expectedRows());
            }
        }
    }

    private ExportSummary summary(List<PartWriter.Finished> files, long startNanos) {
        long entries = 0;
        long bytes = 0;
        for (PartWriter.Finished file : files) {
            entries += file.content().rows();
            bytes += file.content().bytes();
        }
        int count = request.target().file() == null ? 0 : files.size();
        return new ExportSummary(entries, bytes, count, Duration.ofNanos(System.nanoTime() - startNanos));
    }
}
