package dev.logs.ingest;

/**
 * What bounds a transaction, and what waits for one.
 *
 * @param entriesMax entries of one transaction
 * @param delayMillis how old an entry may get before its batch is committed, as long as the disk keeps up
 * @param waitingEntriesMax entries in memory, over all partitions: half of them wait for their batch to fill up, half to
 *     be written; beyond it the input waits
 * @param waitingBytesMax the same in bytes, about
 * @param writersMax threads that write; a partition is written by one at a time
 */
public record BatchLimits(
        int entriesMax, long delayMillis, int waitingEntriesMax, long waitingBytesMax, int writersMax) {

    public static final BatchLimits DEFAULT = new BatchLimits(10_000, 200, 40_000, 32L << 20, 2);

    /** For batches that become blocks of so many entries: a few of them fill up, are encoded and wait. */
    public static BatchLimits ofBlocks(int blockRows) {
        return new BatchLimits(blockRows, 200, Math.multiplyExact(blockRows, 5), 96L << 20, 2);
    }
}
