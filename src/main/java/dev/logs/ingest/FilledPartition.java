package dev.logs.ingest;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.store.PartitionFile;
import dev.logs.store.PartitionLoad;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One partition that is filled before it appears; once it has, what still comes for it is appended as ever. */
final class FilledPartition implements Uncommitted, AutoCloseable {

    private final PartitionKey partition;
    private final Place place;
    private boolean begun;
    private @Nullable PartitionLoad load;

    /** Entries in the load: they stay counted when it fails. */
    private int entries;

    FilledPartition(PartitionKey partition, Place place) {
        this.partition = partition;
        this.place = place;
    }

    /** Where partitions are, and how entries get into those that exist. */
    interface Place {

        Optional<PartitionLoad> begin(PartitionKey partition);

        void append(PartitionKey partition, List<LogEntry> entries);

        void with(PartitionKey partition, Consumer<PartitionFile> work);
    }

    /** Adds a batch, and answers how many entries that committed. */
    int add(List<LogEntry> batch) {
        if (!begun) {
            begun = true;
            load = place.begin(partition).orElse(null);
        }
        PartitionLoad current = load;
        if (current != null && adds(current, batch)) {
            entries += batch.size();
            return 0;
        }
        int committed = commit();
        place.append(partition, batch);
        return committed + batch.size();
    }

    private boolean adds(PartitionLoad current, List<LogEntry> batch) {
        try {
            return current.add(batch);
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    @Override
    public PartitionKey partition() {
        return partition;
    }

    @Override
    public int entries() {
        return entries;
    }

    @Override
    public int commit() {
        begun = true;
        PartitionLoad current = load;
        if (current == null) {
            return 0;
        }
        try {
            if (current.rows() > 0 && !current.finish()) {
                place.with(partition, current::copyInto);
            }
        } finally {
            close();
        }
        int committed = entries;
        entries = 0;
        return committed;
    }

    /** Gives up what was not committed. */
    @Override
    public void close() {
        PartitionLoad current = load;
        load = null;
        if (current != null) {
            current.close();
        }
    }
}
