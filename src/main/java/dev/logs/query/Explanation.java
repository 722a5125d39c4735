package dev.logs.query;

import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import java.util.List;

/**
 * What a query would do, for {@code --explain}.
 *
 * @param range as resolved, narrowed by the position that the query starts after; both bounds inclusive
 * @param contexts of the tree that are meant, by name
 * @param considered partitions whose names were looked at
 * @param pruned partitions that their names ruled out
 * @param partitions those that would be read, in reading order
 * @param plans how the first of them would be read; telling it means opening them, so not of all
 * @param filters in words, in the order in which they apply
 */
public record Explanation(
        TimeRange range,
        List<String> contexts,
        int considered,
        int pruned,
        List<PartitionKey> partitions,
        List<PartitionPlan> plans,
        List<String> filters) {

    /**
     * How one partition would be read.
     *
     * @param plan index and conditions, in words
     */
    public record PartitionPlan(PartitionKey partition, String plan) {}
}
