package dev.logs.store;

import dev.logs.entry.LogEntry;
import java.util.List;

/**
 * What stands in one stretch of logids, which is the order of commits but for rows that brought a logid of their own.
 *
 * @param entries those that pass the filters, by ascending logid
 * @param rows how many rows were looked at, whether they pass or not
 * @param through everything up to this logid was looked at; below the end of the stretch when there is more to read
 * @param complete whether the stretch was read to its end
 */
public record Arrivals(List<LogEntry> entries, long rows, long through, boolean complete) {

    public Arrivals {
        entries = List.copyOf(entries);
    }
}
