package dev.logs.store;

import dev.logs.entry.LogEntry;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Encodes entries as SQLite stores rows of table {@code logs}: the columns in the order of {@link Schema}. Keeps the sources
 * and job ids that it has seen, since the indexes need them too.
 */
final class RowRecord {

    private static final byte[] NO_TAGS = LogEntry.NO_TAGS.getBytes(StandardCharsets.UTF_8);

    final DistinctTexts srcs = new DistinctTexts();
    final DistinctTexts jobs = new DistinctTexts();
    final CellBuffer cell = new CellBuffer();

    /** Numbers of the source and job id of the entry that was encoded last; {@link DistinctTexts#NONE} without a job id. */
    int src;

    int job;

    /** Encodes the entry into {@link #cell}, but for its logid, which a row has beside its record. */
    void encode(LogEntry entry) {
        src = srcs.number(entry.src());
        job = entry.jobId() == null ? DistinctTexts.NONE : jobs.number(entry.jobId());
        byte[] tags = entry.tags().equals(LogEntry.NO_TAGS) ? NO_TAGS : utf8(entry.tags());
        byte[] content = utf8(entry.content());
        byte[] fields = utf8(entry.fields());
        cell.beginHeader();
        cell.typeOfNull();
        cell.typeOf(srcs, src);
        cell.typeOf(tags);
        cell.typeOf(entry.epoch());
        cell.typeOf(entry.level());
        cell.typeOf(entry.error());
        cell.typeOf(content);
        cell.typeOf(entry.nanos());
        cell.typeOf(jobs, job);
        cell.typeOf(fields);
        cell.endHeader();
        cell.value(srcs, src);
        cell.value(tags);
        cell.value(entry.epoch());
        cell.value(entry.level());
        cell.value(entry.error());
        cell.value(content);
        cell.value(entry.nanos());
        cell.value(jobs, job);
        cell.value(fields);
    }

    private static byte @Nullable [] utf8(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
