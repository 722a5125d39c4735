package dev.logs.store;

import java.util.OptionalLong;

/**
 * A partition at a glance.
 *
 * @param firstEpoch Unix second of the oldest entry; empty when there is none
 * @param lastEpoch Unix second of the newest entry; empty when there is none
 * @param nextLogid the logid that the next entry gets
 * @param bytes of the file and its write-ahead log
 */
public record PartitionSummary(
        long entries,
        OptionalLong firstEpoch,
        OptionalLong lastEpoch,
        long nextLogid,
        long bytes,
        SchemaOrigin origin) {}
