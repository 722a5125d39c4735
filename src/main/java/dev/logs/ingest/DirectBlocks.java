package dev.logs.ingest;

import dev.logs.block.BlockSettings;
import dev.logs.entry.PartitionKey;

/**
 * Which batches are stored as blocks at once, instead of as rows.
 *
 * @param settings how blocks are made; as many entries as a batch may have fit one
 * @param lastEpoch only in partitions that end at this Unix second or before
 * @param input of what is all there from the start a batch is all that it has for a partition, or nearly
 */
public record DirectBlocks(BlockSettings settings, long lastEpoch, IngestSource.Kind input) {

    /** Smaller batches become rows: a slow trickle would leave a day in crumbs. */
    private static final int ENTRIES_MIN = 500;

    /** The same where a partition gets no second small batch. */
    private static final int WHOLE_ENTRIES_MIN = 200;

    /** How entries are gathered for them. */
    public BatchLimits batches() {
        return BatchLimits.ofBlocks(settings.rowsMax(), BatchDelay.ofBlocks(lastEpoch, input));
    }

    boolean takes(PartitionKey partition, int entries) {
        int entriesMin = input == IngestSource.Kind.FILE ? WHOLE_ENTRIES_MIN : ENTRIES_MIN;
        return entries >= entriesMin && partition.lastEpoch() <= lastEpoch;
    }
}
