package dev.logs.upkeep;

import java.time.Duration;

/**
 * What a compaction did.
 *
 * @param partitions that were rewritten
 * @param entries in them that were moved
 * @param bytesBefore of these files, before
 * @param bytesAfter of these files, after
 * @param waiting files whose unused room could not be given back yet, since others have them open
 */
public record CompactSummary(
        int partitions, long entries, long bytesBefore, long bytesAfter, int waiting, Duration elapsed) {

    public long entriesPerSecond() {
        return entries * 1_000_000_000L / Math.max(1, elapsed.toNanos());
    }
}
