package dev.logs.ingest;

import dev.logs.entry.PartitionKey;

/**
 * How long batches fill up, while the disk keeps up.
 *
 * @param millis of days that go on
 * @param finishedMillis of finished days, whose batches become blocks; at least {@code millis}
 * @param finishedEpoch days that end at this Unix second or before are finished
 */
public record BatchDelay(long millis, long finishedMillis, long finishedEpoch) {

    /** Nobody waits long for what was logged. */
    static final BatchDelay USUAL = new BatchDelay(200, 200, Long.MIN_VALUE);

    /** Of input that is whole from the start: nothing is lost when it is read again, and nobody waits for a part of it. */
    private static final long FOREVER_MILLIS = Long.MAX_VALUE / 1_000_000;

    /** A flood of old entries is a bulk load: what ends it is a pause. Raised: a process that is killed loses more of it. */
    private static final long FLOOD_MILLIS = 10_000;

    /** For finished days that become blocks. */
    static BatchDelay ofBlocks(long finishedEpoch, IngestSource.Kind input) {
        return input == IngestSource.Kind.FILE
                ? new BatchDelay(FOREVER_MILLIS, FOREVER_MILLIS, finishedEpoch)
                : new BatchDelay(USUAL.millis, FLOOD_MILLIS, finishedEpoch);
    }

    long shortestNanos() {
        return millis * 1_000_000;
    }

    long nanos(PartitionKey partition) {
        return 1_000_000 * (partition.lastEpoch() <= finishedEpoch ? finishedMillis : millis);
    }
}
