package dev.logs.upkeep.prune;

import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.filter.ContextFilter;
import java.time.Instant;

/**
 * Protects days that have an instant in a range, of an incident for example.
 *
 * @param ends the last moment of the protection
 */
public record Hold(ContextFilter contexts, TimeRange range, Instant ends) {

    boolean protects(PartitionKey partition, Instant now) {
        return !now.isAfter(ends) && contexts.matches(partition.context()) && range.touches(partition);
    }
}
