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
        int bySecond = Long.compare(a.entry.epoch(), b.entry.epoch());
        if (bySecond != 0) {
            return bySecond;
        }
        int byNanos = Integer.compare(a.entry.nanos(), b.entry.nanos());
        if (byNanos != 0) {
            return byNanos;
        }
        int byLogid = Long.compare(a.entry.logid(), b.entry.logid());
        return byLogid != 0 ? byLogid : a.partition.context().compareTo(b.partition.context());
    }
}
