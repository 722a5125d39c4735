package dev.logs.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/**
 * One SQLite connection to one file. One thread at a time.
 *
 * <p>Every {@link SQLException} leaves as an error that names the file.
 */
final class Database implements AutoCloseable {

    /** What a statement does while it is open. */
    interface Work<S, T> {
        T on(S statement) throws SQLException;
    }

    /** No number of a snapshot. */
    static final long NO_SNAPSHOT = 0;

    private final Path file;
    private final SQLiteConnection connection;
    private final Map<String, PreparedStatement> blobStatements = new HashMap<>();
    private int snapshots;
    private int transactions;
    private long snapshotsBegun;

    private Database(Path file, SQLiteConnection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Opens without looking into the file: a file that is no database fails at its first statement. */
    static Database open(Path file, OpenMode mode, int busyTimeoutMillis) {
        return openAs(file, file, mode, busyTimeoutMillis);
    }

    /** Opens a copy; errors name the original. */
    static Database openAs(Path file, Path copy, OpenMode mode, int busyTimeoutMillis) {
        Properties properties = new Properties();
        properties.setProperty("open_mode", Integer.toString(mode.flags()));
        properties.setProperty("busy_timeout", Integer.toString(busyTimeoutMillis));
        // Without this the driver runs a query after every insert: 200,000 against 470,000 rows/s.
        properties.setProperty("jdbc.get_generated_keys", "false");
        try {
            return new Database(
                    file, DatabaseEngine.connect("jdbc:sqlite:" + uri(copy) + mode.uriSuffix(), properties));
        } catch (SQLException e) {
            throw SqliteErrors.convert(file, e);
        }
    }

    /** Opens a new database in memory; errors name the file that it is made for. */
    static Database inMemory(Path file) {
        try {
            return new Database(file, DatabaseEngine.connect("jdbc:sqlite::memory:", new Properties()));
        } catch (SQLException e) {
            throw SqliteErrors.convert(file, e);
        }
    }

    /** Opens a new database in a temporary file that nobody else sees, and that is gone when it is closed; errors name it so. */
    static Database temporary(Path name) {
        Properties properties = new Properties();
        properties.setProperty("jdbc.get_generated_keys", "false");
        try {
            return new Database(name, DatabaseEngine.connect("jdbc:sqlite:", properties));
        } catch (SQLException e) {
            throw SqliteErrors.convert(name, e);
        }
    }

    /** The bytes of its file. */
    byte[] image() {
        try {
            return connection.serialize("main");
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** As a URI, so that no character of a path is taken for an option. */
    private static String uri(Path file) {
        byte[] bytes = file.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8);
        StringBuilder uri = new StringBuilder(bytes.length + 8).append("file:");
        for (byte b : bytes) {
            if (b == '%' || b == '?' || b == '#' || b <= ' ') {
                uri.append('%').append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
            } else {
                uri.append((char) b);
            }
        }
        return uri.toString();
    }

    Path file() {
        return file;
    }

    Connection connection() {
        return connection;
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Runs a statement that need not succeed when another process has the file open; false then. */
    boolean tryToExecute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            if (!SqliteErrors.isBusy(e)) {
                throw failure(e);
            }
            return false;
        }
    }

    /** Runs one statement and answers how many rows it changed. */
    int update(String sql, List<?> parameters) {
        return prepared(sql, statement -> {
            bind(statement, parameters);
            return statement.executeUpdate();
        });
    }

    /** The first column of the first row as a number; 0 when there is no row or it is NULL. */
    long queryLong(String sql, List<?> parameters) {
        return query(sql, parameters, rows -> rows.next() ? rows.getLong(1) : 0L);
    }

    /** As {@link #queryLong}, for a caller that expects the statement to be refused. */
    long countOrThrow(String sql, List<?> parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    <T> T query(String sql, List<?> parameters, Work<ResultSet, T> work) {
        return prepared(sql, statement -> {
            bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                return work.on(rows);
            }
        });
    }

    /**
     * The first column of the only row as bytes; null when there is no row. The statement is kept for the next call, since whoever asks once
     * asks for many.
     */
    byte @Nullable [] blob(String sql, long key) {
        try {
            PreparedStatement statement = blobStatements.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                blobStatements.put(sql, statement);
            }
            statement.setLong(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    return null;
                }
                byte[] bytes = rows.getBytes(1);
                return bytes == null ? new byte[0] : bytes;
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private <T> T prepared(String sql, Work<PreparedStatement, T> work) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    static void bind(PreparedStatement statement, List<?> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
    }

    /** Attaches a database that exists only in memory; the caller detaches it. */
    void attachImage(String schema, byte[] image) {
        execute("ATTACH ':memory:' AS " + schema);
        try {
            connection.deserialize(schema, image);
        } catch (SQLException e) {
            tryToExecute("DETACH " + schema);
            throw failure(e);
        }
    }

    /** How long statements wait for another connection's lock; 0 not at all. */
    void setBusyTimeout(int millis) {
        try {
            connection.setBusyTimeout(millis);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Begins to see one state of the file; calls nest, each needs its {@link #endSnapshot}. */
    void beginSnapshot() {
        if (snapshots == 0) {
            execute("BEGIN");
            snapshotsBegun++;
        }
        snapshots++;
    }

    /** Which snapshot is being read, so that what was found out in it need not be asked again; {@link #NO_SNAPSHOT} where it may change. */
    long snapshot() {
        return snapshots == 0 || transactions > 0 ? NO_SNAPSHOT : snapshotsBegun;
    }

    void endSnapshot() {
        snapshots--;
        if (snapshots == 0) {
            execute("COMMIT");
        }
    }

    /** Closes the statement that read a snapshot, and ends the snapshot whatever comes of that. */
    void endSnapshot(Statement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            endSnapshot();
        }
    }

    /** Lets snapshots be parts of a transaction that the caller began; undone by {@link #leaveTransaction} before its end. */
    void enterTransaction() {
        snapshots++;
        transactions++;
    }

    void leaveTransaction() {
        snapshots--;
        transactions--;
    }

    /** As {@link #endSnapshot}, after an error, to which another one is added. */
    void endFailedSnapshot(Throwable reason) {
        try {
            endSnapshot();
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    RuntimeException failure(SQLException error) {
        return SqliteErrors.convert(file, error);
    }

    /** Closes without complaint: what was committed is safe, and nothing else is left to lose. */
    void closeQuietly(Throwable reason) {
        try {
            connection.close();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    /** Closes a statement of this database, and the database whatever comes of that. */
    void closeAfter(Statement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            close();
        }
    }

    /** @throws dev.logs.error.LogsException when the last changes could not be copied back from the write-ahead log; they are kept there */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }
}
