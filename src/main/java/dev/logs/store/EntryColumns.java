package dev.logs.store;

import dev.logs.entry.LogEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns that a row is read with, in one order for the query and for taking it apart. */
final class EntryColumns {

    /** How many there are. */
    static final int COUNT = 10;

    static final int LOGID = 1;
    static final int EPOCH = 2;
    static final int NANOS = 3;
    static final int LEVEL = 6;
    static final int ERROR = 7;

    private static final int SRC = 4;
    private static final int TAGS = 5;
    private static final int CONTENT = 8;
    private static final int JOB_ID = 9;
    private static final int FIELDS = 10;

    /** Source, tags, message, job id, fields; only the last two, and tags that are none, may be NULL in an own file. */
    static final int[] TEXTS = {SRC, TAGS, CONTENT, JOB_ID, FIELDS};

    private EntryColumns() {}

    /** What stands between SELECT and FROM. Most rows have no tags: NULL is cheaper to fetch than their text. */
    static String select(TableShape shape) {
        return "logid, epoch, " + shape.expression("nanos") + ", src, nullif(tags, '" + LogEntry.NO_TAGS
                + "'), loglevel, error, content, " + shape.expression("job_id") + ", " + shape.expression("fields");
    }

    static LogEntry read(ResultSet row) throws SQLException {
        String tags = row.getString(TAGS);
        return new LogEntry(
                row.getLong(LOGID),
                orEmpty(row.getString(SRC)),
                tags == null ? LogEntry.NO_TAGS : tags,
                row.getLong(EPOCH),
                row.getInt(NANOS),
                row.getInt(LEVEL),
                row.getInt(ERROR),
                orEmpty(row.getString(CONTENT)),
                row.getString(JOB_ID),
                row.getString(FIELDS));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The row with this logid; empty when there is none. */
    static Optional<LogEntry> find(Database database, TableShape shape, long logid) {
        if (!shape.hasLogs()) {
            return Optional.empty();
        }
        String sql = "SELECT " + select(shape) + " FROM logs WHERE logid = ?";
        return database.query(sql, List.of(logid), rows -> rows.next() ? Optional.of(read(rows)) : Optional.empty());
    }
}
