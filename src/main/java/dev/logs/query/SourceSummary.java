package dev.logs.query;

import org.jspecify.annotations.Nullable;

/**
 * One source and how much it spoke.
 *
 * @param context null when counted across contexts
 * @param src may be empty
 * @param lastEpoch Unix seconds of its newest matching entry
 * @param lastNanos within that second
 */
public record SourceSummary(@Nullable String context, String src, long count, long lastEpoch, int lastNanos) {}
