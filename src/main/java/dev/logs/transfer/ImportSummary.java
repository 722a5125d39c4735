package dev.logs.transfer;

import dev.logs.error.LogsException;
import dev.logs.ingest.IngestCounts;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The end of an import.
 *
 * @param sources how many were read
 * @param counts of all sources; its entries are those read, stored or left out
 * @param duplicates entries that were there already
 * @param failure what ended the import before the end of its input, or null
 */
public record ImportSummary(
        int sources,
        IngestCounts counts,
        long duplicates,
        Duration elapsed,
        @Nullable LogsException failure) {

    /** Entries that were stored. */
    public long stored() {
        return counts.entries() - duplicates;
    }
}
