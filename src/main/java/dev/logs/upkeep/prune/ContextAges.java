package dev.logs.upkeep.prune;

import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.filter.FilterSet;
import java.time.Instant;
import java.util.List;

/**
 * How old the entries of one context may become.
 *
 * @param rules no two of which have an entry in common
 * @param complete whether every entry falls under one of them
 */
record ContextAges(List<AgeRule> rules, boolean complete) {

    /** @param before entries earlier than this go */
    record AgeRule(String name, FilterSet filters, Instant before) {

        boolean concerns(PartitionKey partition) {
            return before.isAfter(Instant.ofEpochSecond(partition.firstEpoch()));
        }

        boolean covers(PartitionKey partition) {
            return before.isAfter(Instant.ofEpochSecond(partition.lastEpoch(), 999_999_999));
        }

        TimeRange range() {
            return new TimeRange(null, before.minusNanos(1));
        }
    }

    ContextAges {
        rules = List.copyOf(rules);
    }

    /** Whether no entry of the day may stay. */
    boolean expired(PartitionKey partition) {
        return complete && rules.stream().allMatch(rule -> rule.covers(partition));
    }
}
