package dev.logs.store;

import org.jspecify.annotations.Nullable;

/**
 * What a partition takes on the disk.
 *
 * @param bytes of the file and its write-ahead log
 * @param blockBytes what of it is blocks
 * @param blocks how many
 * @param messageBytes of the messages in blocks, before they were compressed
 * @param nextLogid the logid that the next entry gets
 * @param compactedAt when blocks were last made, ISO 8601 in UTC; null when that is unknown or never was
 */
public record StorageFigures(
        long bytes,
        long blockBytes,
        int blocks,
        long messageBytes,
        long nextLogid,
        @Nullable String compactedAt) {}
