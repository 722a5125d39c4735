package dev.logs.entry;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One log record, as a partition stores it.
 *
 * @param logid position within its partition, from 1; {@link #NO_LOGID} before it is stored
 * @param src dot-separated name of the component that spoke; may be empty
 * @param tags JSON array of strings, kept as written
 * @param epoch Unix seconds
 * @param nanos 0..999999999 within the second
 * @param level the stored number, see {@link Level}
 * @param error 0: no; any other number: from stderr, or marked as an error; kept as stored
 * @param content the message; may hold line breaks and NUL
 * @param jobId correlation id, or null
 * @param fields JSON object of every other attribute, kept as written, or null
 */
public record LogEntry(
        long logid,
        String src,
        String tags,
        long epoch,
        int nanos,
        int level,
        int error,
        String content,
        @Nullable String jobId,
        @Nullable String fields) {

    /** The logid of an entry that no partition has numbered yet. */
    public static final long NO_LOGID = 0;

    /** The value of {@code tags} when there are none. */
    public static final String NO_TAGS = "[]";

    /** The order within a partition: (epoch, nanos, logid). */
    public static final Comparator<LogEntry> OLDEST_FIRST = LogEntry::compareByTime;

    static int compareByTime(LogEntry a, LogEntry b) {
        int bySecond = Long.compare(a.epoch, b.epoch);
        int byTime = bySecond != 0 ? bySecond : Integer.compare(a.nanos, b.nanos);
        return byTime != 0 ? byTime : Long.compare(a.logid, b.logid);
    }

    public boolean isError() {
        return error != 0;
    }

    public LogEntry withLogid(long newLogid) {
        return new LogEntry(newLogid, src, tags, epoch, nanos, level, error, content, jobId, fields);
    }
}
