package dev.logs.entry;

import java.util.Comparator;

/** An entry together with the partition it was read from. */
public record FoundEntry(PartitionKey partition, LogEntry entry) {

    /** Oldest first: (epoch, nanos, logid), ties between contexts by context name. */
    public static final Comparator<FoundEntry> OLDEST_FIRST = FoundEntry::compareByTime;

    public Address address() {
        return new Address(partition, entry.logid());
    }

    private static int compareByTime(FoundEntry a, FoundEntry b) {
        int byTime = LogEntry.compareByTime(a.entry, b.entry);
        return byTime != 0 ? byTime : a.partition.context().compareTo(b.partition.context());
    }
}
