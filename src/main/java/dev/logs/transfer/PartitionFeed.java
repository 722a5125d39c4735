package dev.logs.transfer;

import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import dev.logs.filter.FilterSet;
import dev.logs.ingest.EntryFeed;
import dev.logs.store.EntryCursor;
import dev.logs.store.PartitionFile;
import dev.logs.store.RowRequest;
import dev.logs.store.StoreSettings;
import dev.logs.tree.ContextName;
import java.nio.file.Path;

/** The entries of a partition of another tree, exactly as they are. One thread. */
final class PartitionFeed implements EntryFeed {

    private final PartitionFile partition;
    private final EntryCursor rows;
    private final String context;

    PartitionFeed(Path file, String context) {
        this.context = ContextName.normalise(context);
        partition = PartitionFile.openForReading(file, StoreSettings.DEFAULT);
        try {
            rows = partition.read(RowRequest.of(TimeRange.ALL, FilterSet.NONE, Order.OLDEST_FIRST));
        } catch (RuntimeException | Error e) {
            partition.close();
            throw e;
        }
    }

    @Override
    public boolean next() {
        return rows.next();
    }

    @Override
    public String context() {
        return context;
    }

    @Override
    public LogEntry entry() {
        return rows.entry();
    }

    @Override
    public void close() {
        try (partition;
                rows) {
            // Closes the rows before the partition, and both whatever fails.
        }
    }
}
