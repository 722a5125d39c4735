package dev.logs.ingest;

import dev.logs.error.LogsException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The end of a run: every entry counted is committed.
 *
 * @param failure what ended the run before the end of its input: a rejected line, a full disk, an interruption; or null
 */
public record IngestSummary(
        IngestCounts counts, Duration elapsed, @Nullable LogsException failure) {

    /** Entries committed per second, 0 for a run of no time. */
    public long entriesPerSecond() {
        long millis = elapsed.toMillis();
        return millis == 0 ? 0 : counts.entries() * 1000 / millis;
    }
}
