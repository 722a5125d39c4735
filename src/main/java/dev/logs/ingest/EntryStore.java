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
     * The entries that a batch has so far, when these have become many, in whatever form takes the least memory here.
     *
     * @return a list to which the others are added; the same entries, which need not be the same objects
     */
    default List<LogEntry> pack(List<LogEntry> entries) {
        return entries;
    }

    /**
     * Does what can be done of an append before its turn. Called by one thread, for the batches of a partition in the order
     * in which they are appended; the list does not change any more.
     *
     * @return appends the batch, on whichever thread; throws what {@link #append} throws
     */
    default BatchAppend prepare(PartitionKey partition, List<LogEntry> batch) {
        return BatchAppend.committing(batch.size(), () -> append(partition, batch));
    }

    /**
     * What was prepared but is committed only when it is asked for. Called by the thread that prepares; what is answered
     * must be committed behind all batches of its partition, and is not answered again.
     *
     * @param which all, or what is to be committed now that other things have been prepared
     */
    default List<Uncommitted> uncommitted(Due which) {
        return List.of();
    }

    /** Which uncommitted entries are asked for. */
    enum Due {
        NOW,
        ALL
    }

    /** Whether anything can be written at all: the tree is writable and its disk has room. Asked after a refusal. */
    boolean acceptsWrites();

    /** Closes what is open; everything appended is on disk already. */
    @Override
    void close();
}
