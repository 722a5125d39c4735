package dev.logs.ingest;

import dev.logs.entry.PartitionKey;

/** What a store was given for a partition, and does not commit batch by batch. Used by one thread at a time. */
public interface Uncommitted {

    PartitionKey partition();

    /** How many entries would be lost now. */
    int entries();

    /**
     * Commits them.
     *
     * @return how many there were
     * @throws dev.logs.error.StorageException when the disk refuses; they are lost then
     */
    int commit();
}
