package dev.logs.filter;

import dev.logs.entry.LogEntry;
import org.jspecify.annotations.Nullable;

/** Entries that differ in one thing only. */
final class Entries {

    private Entries() {}

    static LogEntry withContent(String content) {
        return entry("", LogEntry.NO_TAGS, 10, content, null, null);
    }

    static LogEntry withSrc(String src) {
        return entry(src, LogEntry.NO_TAGS, 10, "", null, null);
    }

    static LogEntry withTags(String tags) {
        return entry("", tags, 10, "", null, null);
    }

    static LogEntry withLevel(int level) {
        return entry("", LogEntry.NO_TAGS, level, "", null, null);
    }

    static LogEntry withJob(@Nullable String jobId) {
        return entry("", LogEntry.NO_TAGS, 10, "", jobId, null);
    }

    static LogEntry withFields(@Nullable String fields) {
        return entry("", LogEntry.NO_TAGS, 10, "", null, fields);
    }

    static LogEntry entry(
            String src, String tags, int level, String content, @Nullable String jobId, @Nullable String fields) {
        return new LogEntry(1, src, tags, 1_700_000_000, 0, level, 0, content, jobId, fields);
    }
}
