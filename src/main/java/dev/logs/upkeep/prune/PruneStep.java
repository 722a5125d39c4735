package dev.logs.upkeep.prune;

import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.filter.FilterSet;

/**
 * One thing that a plan removes.
 *
 * @param rule by which rule, as the user wrote it
 * @param extent what was found when the plan was made
 */
public record PruneStep(PartitionKey partition, String rule, Reach reach, Reason reason, Extent extent) {

    /** What of the partition goes. */
    public sealed interface Reach permits WholeDay, Entries {}

    /** The partition with its files. */
    public record WholeDay() implements Reach {}

    /**
     * Entries, oldest first.
     *
     * @param limit most entries to delete
     * @param others how many entries of the partition stayed when the plan was made
     */
    public record Entries(TimeRange range, FilterSet filters, long limit, long others) implements Reach {}

    /** Why it goes: a budget is kept from the oldest day on, without leaving out one. */
    public enum Reason {
        AGE,
        BUDGET
    }

    public boolean isWholeDay() {
        return reach instanceof WholeDay;
    }
}
