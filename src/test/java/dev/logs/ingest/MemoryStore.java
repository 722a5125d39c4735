package dev.logs.ingest;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.error.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keeps what is appended; fails where a test says so. */
class MemoryStore implements EntryStore {

    private final Map<PartitionKey, List<LogEntry>> partitions = new TreeMap<>();
    private final List<Integer> batchSizes = new ArrayList<>();

    @Override
    public String contextName(String context) {
        if (context.contains("/")) {
            throw new UsageException("context '" + context + "' holds a slash", "leave it out");
        }
        return context.toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public synchronized void append(PartitionKey partition, List<LogEntry> batch) {
        partitions.computeIfAbsent(partition, key -> new ArrayList<>()).addAll(batch);
        batchSizes.add(batch.size());
        notifyAll();
    }

    @Override
    public boolean acceptsWrites() {
        return true;
    }

    @Override
    public void close() {}

    synchronized Map<PartitionKey, List<LogEntry>> partitions() {
        return new TreeMap<>(partitions);
    }

    synchronized List<LogEntry> of(PartitionKey partition) {
        return List.copyOf(partitions.getOrDefault(partition, List.of()));
    }

    /** All entries, partition by partition. */
    synchronized List<LogEntry> all() {
        List<LogEntry> all = new ArrayList<>();
        partitions.values().forEach(all::addAll);
        return all;
    }

    synchronized List<Integer> batchSizes() {
        return List.copyOf(batchSizes);
    }

    List<String> contents() {
        return all().stream().map(LogEntry::content).toList();
    }

    /** Waits until so many entries were stored; the test's timeout ends a wait for ever. */
    synchronized void awaitEntries(int count) throws InterruptedException {
        while (all().size() < count) {
            wait();
        }
    }
}
