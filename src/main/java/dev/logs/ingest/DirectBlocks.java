package dev.logs.ingest;

import dev.logs.block.BlockSettings;
import dev.logs.entry.PartitionKey;

/**
 * Which batches are stored as blocks at once, instead of as rows.
 *
 * @param settings how blocks are made; as many entries as a batch may have fit one
 * @param lastEpoch only in partitions that end at this Unix second or before
 */
public record DirectBlocks(BlockSettings settings, long lastEpoch) {

    /** Smaller batches become rows: a slow trickle would leave a day in crumbs. */
    private static final int ENTRIES_MIN = 2_000;

    /** How entries are gathered for them. */
    public BatchLimits batches() {
        return BatchLimits.ofBlocks(settings.rowsMax());
    }

    boolean takes(PartitionKey partition, int entries) {
        return entries >= ENTRIES_MIN && partition.lastEpoch() <= lastEpoch;
    }
}
