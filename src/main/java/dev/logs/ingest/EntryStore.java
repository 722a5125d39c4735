package dev.logs.ingest;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.error.DamagedFileException;
import dev.logs.error.StorageException;
import dev.logs.error.UsageException;
import java.util.List;

/** Where entries go. Different partitions may be written by different threads at once, one partition by one. */
public interface EntryStore extends AutoCloseable {

    /**
     * The directory name of a context.
     *
     * @throws UsageException when no name can be made of it
     */
    String contextName(String context);

    /**
     * Commits a batch as a whole, in list order; on an exception none of it is stored.
     *
     * @throws DamagedFileException when the partition is not what its name says
     * @throws StorageException when the disk refuses
     */
    void append(PartitionKey partition, List<LogEntry> batch);

    /**
     * Does what can be done of an append before its turn. Called by one thread, for the batches of a partition in the order
     * in which they are appended; the list does not change any more.
     *
     * @return appends the batch, on whichever thread; throws what {@link #append} throws
     */
    default Runnable prepare(PartitionKey partition, List<LogEntry> batch) {
        return () -> append(partition, batch);
    }

    /** Whether a batch that waits for its turn may become part of a larger one: what was prepared of it is lost then. */
    default boolean joins(PartitionKey partition, int entries) {
        return true;
    }

    /** Whether anything can be written at all: the tree is writable and its disk has room. Asked after a refusal. */
    boolean acceptsWrites();

    /** Closes what is open; everything appended is on disk already. */
    @Override
    void close();
}
