package dev.logs.transfer;

import dev.logs.error.LogsException;
import dev.logs.ingest.IngestCounts;
import dev.logs.ingest.IngestProgress;
import dev.logs.ingest.IngestSummary;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Adds up the counts of the sources of an import. Thread-safe. */
final class ImportTotals implements IngestProgress {

    private final IngestProgress progress;
    private final long startNanos = System.nanoTime();
    private IngestCounts before = new IngestCounts(0, 0, 0, 0, 0, 0, 0);
    private int sources;

    /** @param progress hears of all sources together */
    ImportTotals(IngestProgress progress) {
        this.progress = progress;
    }

    @Override
    public void committed(IngestCounts counts) {
        progress.committed(sum(counts));
    }

    synchronized void finished(IngestSummary summary) {
        before = sum(summary.counts());
        sources++;
    }

    /** Partitions are counted once for each source, since the same may take the entries of many. */
    private synchronized IngestCounts sum(IngestCounts counts) {
        return new IngestCounts(
                before.lines() + counts.lines(),
                before.bytes() + counts.bytes(),
                before.entries() + counts.entries(),
                before.rejected() + counts.rejected(),
                before.cut() + counts.cut(),
                before.refused() + counts.refused(),
                before.partitions() + counts.partitions());
    }

    synchronized ImportSummary summary(long duplicates, @Nullable LogsException failure) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - startNanos);
        return new ImportSummary(sources, before, duplicates, elapsed, failure);
    }
}
