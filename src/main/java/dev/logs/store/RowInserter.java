package dev.logs.store;

import dev.logs.entry.LogEntry;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;

/** Inserts entries one row at a time: few of them, or into tables that an image does not fit. */
final class RowInserter implements AutoCloseable {

    private final Database database;
    private final PreparedStatement statement;

    private RowInserter(Database database, PreparedStatement statement) {
        this.database = database;
        this.statement = statement;
    }

    static RowInserter open(Database database, TableShape shape, LogidPlan plan) {
        StringBuilder columns = new StringBuilder();
        StringBuilder values = new StringBuilder();
        Set<String> demanding = shape.demandingColumns();
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
