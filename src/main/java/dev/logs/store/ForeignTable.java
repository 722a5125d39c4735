package dev.logs.store;

import dev.logs.error.DamagedFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The log table of a database that another program made, row by row in the order of their numbers. The file is not changed. One
 * thread.
 */
public final class ForeignTable implements AutoCloseable {

    private static final int BUSY_MILLIS = 5_000;

    /** Tables that keep logs, the likeliest first. */
    private static final List<String> TABLES = List.of("logs", "events", "entries", "log", "messages");

    /** The only one of eventd's that is known. */
    static final String EVENTD_VERSION = "1";

    private final Database database;
    private final ForeignKind kind;
    private final List<String> columns;
    private final PreparedStatement statement;
    private final ResultSet rows;

    private ForeignTable(Database database, ForeignKind kind, String sql) throws SQLException {
        this.database = database;
        this.kind = kind;
        this.statement = database.connection().prepareStatement(sql);
        this.rows = statement.executeQuery();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            names.add(rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
        }
        this.columns = List.copyOf(names);
    }

    /**
     * Opens the table.
     *
     * @throws DamagedFileException when there is none, or its version is unknown
     */
    public static ForeignTable open(Path file) {
        Database database = openForReading(file);
        try {
            List<String> tables = names(database, "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')");
            ForeignKind kind = kind(database, tables);
            return new ForeignTable(database, kind, sql(database, kind, tables));
        } catch (SQLException e) {
            RuntimeException failure = database.failure(e);
            database.closeQuietly(failure);
            throw failure;
        } catch (RuntimeException | Error e) {
            database.closeQuietly(e);
            throw e;
        }
    }

    private static Database openForReading(Path file) {
        try {
            Database database = ReadAccess.choose(ReadAccess.Facts.of(file)).open(file, BUSY_MILLIS);
            Files.size(file);
            return database;
        } catch (IOException e) {
            throw PathErrors.convert(file, e);
        }
    }

    private static ForeignKind kind(Database database, List<String> tables) {
        if (tables.contains("streams") && tables.contains("labels")) {
            return ForeignKind.LOGE;
        }
        String table = table(database, tables);
        List<String> columns = names(database, "SELECT lower(name) FROM pragma_table_info('" + table + "')");
        if (columns.contains("origin") && columns.contains("is_error")) {
            checkVersion(database, tables);
            return ForeignKind.EVENTD;
        }
        if (columns.contains("context_name")) {
            return ForeignKind.HERO;
        }
        return columns.contains("loglevel") && !columns.contains("context") ? ForeignKind.HERO : ForeignKind.TABLE;
    }

    private static void checkVersion(Database database, List<String> tables) {
        List<String> versions = tables.contains("schema_version")
                ? names(database, "SELECT max(version) FROM schema_version")
                : tables.contains("metadata")
                        ? names(database, "SELECT value FROM metadata WHERE key = 'schema_version'")
                        : List.of();
        if (!versions.isEmpty() && !versions.get(0).equals(EVENTD_VERSION)) {
            throw new DamagedFileException(
                    database.file() + " has schema version " + versions.get(0) + " of eventd, and only "
                            + EVENTD_VERSION + " is known",
                    "use a newer version of logs for it");
        }
    }

    private static String table(Database database, List<String> tables) {
        for (String table : TABLES) {
            if (tables.contains(table)) {
                return table;
            }
        }
        throw new DamagedFileException(
                database.file() + " has no table of logs", "it should be called one of " + String.join(", ", TABLES));
    }

    private static String sql(Database database, ForeignKind kind, List<String> tables) {
        return kind == ForeignKind.LOGE
                ? "SELECT s.timestamp AS timestamp, s.line AS line, CAST(l.payload AS TEXT) AS labels"
                        + " FROM streams s LEFT JOIN labels l ON l.id = s.label_id ORDER BY s.rowid"
                : "SELECT * FROM " + table(database, tables) + " ORDER BY 1";
    }

    private static List<String> names(Database database, String sql) {
        return database.query(sql, List.of(), rows -> {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                String name = rows.getString(1);
                if (name != null) {
                    names.add(name);
                }
            }
            return names;
        });
    }

    public ForeignKind kind() {
        return kind;
    }

    /** The names of the columns, in lower case. */
    public List<String> columns() {
        return columns;
    }

    /** Goes to the next row; false at the end. */
    public boolean next() {
        try {
            return rows.next();
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    /**
     * A value of the current row: a {@code String}, a {@code Long} or other number, a {@code byte[]}, or null.
     *
     * @param column index in {@link #columns}
     */
    public @Nullable Object value(int column) {
        try {
            return rows.getObject(column + 1);
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    @Override
    public void close() {
        database.closeAfter(statement);
    }
}
