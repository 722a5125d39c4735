package dev.logs.transfer;

import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import dev.logs.filter.FilterSet;
import dev.logs.store.EntryCursor;
import dev.logs.store.PartitionFile;
import dev.logs.store.RowRequest;
import dev.logs.store.StoreSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How many entries a partition holds, and of which times.
 *
 * @param ends its oldest entry and its newest; nothing when it is empty
 */
record PartitionContent(long rows, List<LogEntry> ends) {

    static PartitionContent of(Path file) {
        try (PartitionFile partition = PartitionFile.openForReading(file, StoreSettings.DEFAULT)) {
            List<LogEntry> ends = new ArrayList<>();
            for (Order order : Order.values()) {
                RowRequest request =
                        RowRequest.of(TimeRange.ALL, FilterSet.NONE, order).withLimit(1);
                try (EntryCursor entry = partition.read(request)) {
                    if (entry.next()) {
                        ends.add(entry.entry());
                    }
                }
            }
            return new PartitionContent(partition.summary().entries(), ends);
        }
    }

    /** Whether every entry is in a range; another program may have put some into the partition of another day. */
    boolean isWithin(TimeRange range) {
        return ends.stream().allMatch(entry -> range.contains(entry.epoch(), entry.nanos()));
    }

    TimeSpread times() {
        TimeSpread times = new TimeSpread();
        ends.forEach(entry -> times.add(entry.epoch(), entry.nanos()));
        return times;
    }
}
