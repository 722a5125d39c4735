package dev.logs.transfer;

import dev.logs.query.QueryEngine;
import dev.logs.tree.PartitionResolver;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exports entries. Start reading here.
 *
 * <p>A run is executed once. Threads read and encode one unit each, the caller's thread writes what they made in the order of the
 * units; see {@link OrderedChunks} for what bounds the memory.
 */
public final class ExportRun {

    private final ExportRequest request;
    private final ExportSource source;
    private final Clock clock;
    private @Nullable ExportOutput output;

    public ExportRun(ExportRequest request, QueryEngine engine, PartitionResolver resolver, Clock clock) {
        this.request = request;
        this.source = new ExportSource(engine, resolver);
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
        ExportOutput made = newOutput();
        synchronized (this) {
            output = made;
        }
        List<WrittenFile> files;
        boolean whole = false;
        try {
            files = made.write(progress);
            String manifest = ExportManifest.of(request, files, clock.instant());
            made.publish(manifest.getBytes(StandardCharsets.UTF_8));
            whole = true;
        } finally {
            if (!whole) {
                made.discard();
            }
        }
        return summary(files, startNanos);
    }

    private ExportOutput newOutput() {
        Path place = request.target().file();
        if (place == null || request.form().kind() == ExportForm.Kind.RECORDS) {
            return new RecordsOutput(request, source);
        }
        return switch (request.form()) {
            case TREE -> new TreeOutput(request, place, source);
            case DREAMLAKE -> new DreamLakeOutput(request, place, source);
            default -> new DatabaseOutput(request, place, source);
        };
    }

    /** Removes what has no name yet: for a process that is told to end. */
    public void abandon() {
        ExportOutput made;
        synchronized (this) {
            made = output;
        }
        if (made != null) {
            made.discard();
        }
    }

    private ExportSummary summary(List<WrittenFile> files, long startNanos) {
        long entries = 0;
        long bytes = 0;
        for (WrittenFile file : files) {
            entries += file.rows();
            bytes += file.bytes();
        }
        int count = request.target().file() == null ? 0 : files.size();
        return new ExportSummary(entries, bytes, count, Duration.ofNanos(System.nanoTime() - startNanos));
    }
}
