package dev.logs.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The rows of one statement while they are read, and the snapshot that they are of. One thread. */
final class OpenRows implements AutoCloseable {

    private final Database database;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private boolean open = true;

    private OpenRows(Database database, PreparedStatement statement, ResultSet rows) {
        this.database = database;
        this.statement = statement;
        this.rows = rows;
    }

    /** Takes over one snapshot of the database, which {@link #close} ends; a failure leaves it to the caller. */
    static OpenRows of(Database database, String sql, List<?> parameters) {
        PreparedStatement prepared = null;
        try {
            prepared = database.connection().prepareStatement(sql);
            Database.bind(prepared, parameters);
            return new OpenRows(database, prepared, prepared.executeQuery());
        } catch (SQLException e) {
            if (prepared != null) {
                closeFailed(prepared, e);
            }
            throw database.failure(e);
        }
    }

    private static void closeFailed(PreparedStatement prepared, SQLException reason) {
        try {
            prepared.close();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    ResultSet rows() {
        return rows;
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            database.endSnapshot(statement);
        }
    }
}
