package dev.logs.ingest;

/**
 * What bounds a transaction, and what waits for one.
 *
 * @param entriesMax entries of one transaction
 * @param delay how old an entry may get before its batch is committed, as long as the disk keeps up
 * @param waitingEntriesMax entries in memory, over all partitions: half of them wait for their batch to fill up, half to
 *     be written; beyond it the input waits
 * @param waitingBytesMax the same in bytes, about
 * @param writersMax threads that write; a partition is written by one at a time
 */
public record BatchLimits(
        int entriesMax, BatchDelay delay, int waitingEntriesMax, long waitingBytesMax, int writersMax) {

    public static final BatchLimits DEFAULT = new BatchLimits(10_000, BatchDelay.USUAL, 40_000, 32L << 20, 2);

    /** Where more entries than that came for others, a partition most likely gets no more: its day is over. */
    private static final int IDLE_ENTRIES_MAX = 50_000;

    /** For batches that become blocks of so many entries: a few of them fill up, are encoded and wait. */
    static BatchLimits ofBlocks(int blockRows, BatchDelay delay) {
        return new BatchLimits(blockRows, delay, Math.multiplyExact(blockRows, 20), 48L << 20, 2);
    }

    /** A batch is complete when it got nothing while so many entries came for others. */
    int idleEntries() {
        return Math.min(waitingEntriesMax, IDLE_ENTRIES_MAX);
    }
}
