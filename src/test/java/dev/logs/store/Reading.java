package dev.logs.store;

import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import dev.logs.filter.FilterSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads whole answers into lists. */
final class Reading {

    static final RowRequest EVERYTHING = RowRequest.of(TimeRange.ALL, FilterSet.NONE, Order.OLDEST_FIRST);

    private Reading() {}

    static List<LogEntry> all(Path file) {
        try (PartitionFile partition = PartitionFile.openForReading(file, StoreSettings.DEFAULT)) {
            return all(partition, EVERYTHING);
        }
    }

    static List<LogEntry> all(PartitionFile partition, RowRequest request) {
        return all(partition.read(request));
    }

    /** Closes it. */
    static List<LogEntry> all(EntryCursor reading) {
        List<LogEntry> entries = new ArrayList<>();
        try (EntryCursor cursor = reading) {
            while (cursor.next()) {
                entries.add(cursor.entry());
            }
        }
        return entries;
    }
}
