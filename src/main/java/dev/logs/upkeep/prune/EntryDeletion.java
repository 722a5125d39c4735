package dev.logs.upkeep.prune;

import dev.logs.error.StorageException;
import dev.logs.store.PartitionFile;

/**
 * Deletes entries of one partition, a bounded number in each transaction.
 *
 * <p>A deletion needs room in the write-ahead log. Where the disk has none, the room that earlier transactions used is taken
 * again, and fewer entries go at a time.
 */
final class EntryDeletion {

    /** Entries in a transaction. Raised: writers wait longer, and the write-ahead log grows by more. */
    private static final int BATCH = 10_000;

    /** The same where entries are in blocks: each of those is written anew, and holds about as many. */
    private static final int BATCH_IN_BLOCKS = 65_536;

    /** A disk that has no room for so few is left to the error. */
    private static final int BATCH_MIN = 10;

    private final PruneStep.Entries wanted;
    private long deleted;
    private int batch;
    private boolean exhausted;

    EntryDeletion(PruneStep.Entries wanted, PartitionFile file) {
        this.wanted = wanted;
        this.batch = file.hasBlocks() ? BATCH_IN_BLOCKS : BATCH;
    }

    boolean goesOn() {
        return !exhausted && deleted < wanted.limit();
    }

    long deleted() {
        return deleted;
    }

    /** One transaction, or several smaller tries. */
    void deleteSome(PartitionFile file) {
        int limit = (int) Math.min(batch, wanted.limit() - deleted);
        try {
            int gone = file.delete(wanted.range(), wanted.filters(), limit);
            deleted += gone;
            exhausted = gone < limit;
        } catch (StorageException e) {
            if (batch <= BATCH_MIN || !file.isShortOfRoom()) {
                throw e;
            }
            file.checkpoint();
            batch /= 10;
        }
    }
}
