package dev.logs.upkeep;

import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.filter.ContextFilter;
import dev.logs.store.CompactionSettings;

/**
 * What is to be compacted, and how.
 *
 * @param range partitions with an instant in it
 * @param lastEpoch only partitions that end at this Unix second or before; {@link Long#MAX_VALUE} for all
 * @param direction to blocks, or back
 * @param rowsMin a partition with fewer rows to move is left alone
 */
public record CompactRequest(
        ContextFilter contexts,
        TimeRange range,
        long lastEpoch,
        Direction direction,
        long rowsMin,
        CompactionSettings settings) {

    /** Which way entries go. */
    public enum Direction {
        TO_BLOCKS,
        TO_ROWS
    }

    boolean includes(PartitionKey partition) {
        return partition.lastEpoch() <= lastEpoch;
    }
}
