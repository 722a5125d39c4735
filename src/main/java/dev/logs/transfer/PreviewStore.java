package dev.logs.transfer;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.ingest.EntryStore;
import dev.logs.ingest.IngestCounts;
import dev.logs.tree.ContextName;
import java.util.List;
import java.util.TreeSet;

/** Stores nothing; remembers where it would have. Thread-safe. */
final class PreviewStore implements EntryStore {

    private final TreeSet<String> partitions = new TreeSet<>();
    private final TimeSpread times = new TimeSpread();

    @Override
    public String contextName(String context) {
        return ContextName.normalise(context);
    }

    @Override
    public synchronized void append(PartitionKey partition, List<LogEntry> batch) {
        partitions.add(partition.toString());
        for (LogEntry entry : batch) {
            times.add(entry.epoch(), entry.nanos());
        }
    }

    synchronized ImportPreview preview(String name, String format, IngestCounts counts) {
        boolean empty = times.isEmpty();
        return new ImportPreview(
                name,
                format,
                counts.entries(),
                empty ? "" : times.first(),
                empty ? "" : times.last(),
                List.copyOf(partitions),
                counts.rejected());
    }

    @Override
    public boolean acceptsWrites() {
        return true;
    }

    @Override
    public void close() {}
}
