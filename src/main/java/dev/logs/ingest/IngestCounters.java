package dev.logs.ingest;

import dev.logs.entry.PartitionKey;
import java.util.HashSet;
import java.util.Set;

/** The counts of a run, fed by the parsing thread and the writing threads. Thread-safe; meant for batches, not for lines. */
final class IngestCounters {

    private final IngestProgress progress;
    private final Set<PartitionKey> partitions = new HashSet<>();
    private long lines;
    private long bytes;
    private long rejected;
    private long cut;
    private long entries;
    private long refused;

    IngestCounters(IngestProgress progress) {
        this.progress = progress;
    }

    /** Adds what the parsing thread read since the last call. */
    synchronized void read(long moreLines, long moreBytes) {
        lines += moreLines;
        bytes += moreBytes;
    }

    synchronized void rejectedLine() {
        rejected++;
    }

    synchronized void cutLine() {
        cut++;
    }

    /** Tells how far the run is, also when a batch committed nothing yet. */
    synchronized void committed(PartitionKey partition, int count) {
        if (count > 0) {
            partitions.add(partition);
        }
        entries += count;
        progress.committed(counts());
    }

    synchronized void refused(int count) {
        refused += count;
    }

    synchronized IngestCounts counts() {
        return new IngestCounts(lines, bytes, entries, rejected, cut, refused, partitions.size());
    }
}
