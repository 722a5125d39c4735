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

    private EntryColumns() {}

    /** What stands between SELECT and FROM. Most rows have no tags: NULL is cheaper to fetch than their text. */
    static String select(TableShape shape) {
        return "logid, epoch, " + shape.expression("nanos") + ", src, nullif(tags, '" + LogEntry.NO_TAGS
                + "'), loglevel, error, content, " + shape.expression("job_id") + ", " + shape.expression("fields");
    }

    static LogEntry read(ResultSet row) throws SQLException {
        String tags = row.getString(5);
        return new LogEntry(
                row.getLong(1),
                orEmpty(row.getString(4)),
                tags == null ? LogEntry.NO_TAGS : tags,
                row.getLong(2),
                row.getInt(3),
                row.getInt(6),
                row.getInt(7),
                orEmpty(row.getString(8)),
                row.getString(9),
                row.getString(10));
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
