package dev.logs.store;

import dev.logs.entry.LogEntry;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Inserts entries one row at a time: few of them, or into tables that an image does not fit. */
final class RowInserter implements AutoCloseable {

    private final Database database;
    private final PreparedStatement statement;

    private RowInserter(Database database, PreparedStatement statement) {
        this.database = database;
        this.statement = statement;
    }

    static RowInserter open(Database database, TableShape shape, LogidPlan plan) {
        return open(database, shape, plan, ForeignColumns.NONE);
    }

    /** @param given columns of another program for which there are values */
    static RowInserter open(Database database, TableShape shape, LogidPlan plan, ForeignColumns given) {
        StringBuilder columns = new StringBuilder(given.quotedNames());
        StringBuilder values = new StringBuilder(given.placeholders(EntryColumns.COUNT + 1));
        Set<String> demanding = new TreeSet<>(shape.demandingColumns());
        given.names().forEach(demanding::remove);
        boolean compacted = !demanding.isEmpty() && BlockTables.exist(database);
        for (String column : demanding) {
            // Another program's column without a default: what it last wrote there, which is its name of the context.
            String quoted = RowFitness.quoted(column);
            columns.append(", ").append(quoted);
            values.append(", coalesce((SELECT ").append(quoted).append(" FROM logs ORDER BY rowid DESC LIMIT 1), ");
            values.append(compacted ? BlockTables.constant(column) + ", " : "").append("'')");
        }
        String sql = (plan.assigns() ? "INSERT" : "INSERT OR IGNORE") + " INTO main.logs"
                + " (logid, src, tags, epoch, loglevel, error, content, nanos, job_id, fields" + columns
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?" + values + ")";
        try {
            return new RowInserter(database, database.connection().prepareStatement(sql));
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    /** Writes one entry under the logid; false when that is taken, and nothing was written. */
    boolean insert(LogEntry entry, long logid) {
        return insert(entry, logid, List.of());
    }

    /** As {@link #insert(LogEntry, long)}, with values for the columns that were given. */
    boolean insert(WholeRow row, long logid) {
        return insert(row.entry(), logid, row.foreign());
    }

    private boolean insert(LogEntry entry, long logid, List<@Nullable Object> foreign) {
        try {
            statement.setLong(1, logid);
            statement.setString(2, entry.src());
            statement.setString(3, entry.tags());
            statement.setLong(4, entry.epoch());
            statement.setInt(5, entry.level());
            statement.setInt(6, entry.error());
            statement.setString(7, entry.content());
            statement.setInt(8, entry.nanos());
            statement.setString(9, entry.jobId());
            statement.setString(10, entry.fields());
            ForeignColumns.bind(statement, EntryColumns.COUNT + 1, foreign);
            return statement.executeUpdate() > 0;
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    @Override
    public void close() {
        try {
            statement.close();
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }
}
