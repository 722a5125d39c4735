package dev.logs.store;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills a new database with one table of logs. One thread.
 *
 * <p>Without a journal: a file that is not finished is worth nothing, and the caller throws it away.
 */
public final class TableWriter implements AutoCloseable {

    /** A statement for each row costs twice as much; more than these gain nothing. */
    private static final int ROWS_PER_STATEMENT = 50;

    private final Database database;
    private final TableForm form;
    private final PreparedStatement many;
    private final List<@Nullable Object[]> waiting = new ArrayList<>(ROWS_PER_STATEMENT);

    private TableWriter(Database database, TableForm form) throws SQLException {
        this.database = database;
        this.form = form;
        this.many = database.connection().prepareStatement(form.insertSql(ROWS_PER_STATEMENT));
    }

    /**
     * Makes the tables in an empty file.
     *
     * @param named what errors call it
     */
    public static TableWriter open(Path file, Path named, TableForm form) {
        Database database = Database.openAs(named, file, OpenMode.CREATE, 0);
        try {
            database.query("PRAGMA journal_mode=OFF", List.of(), rows -> rows.next());
            database.execute("PRAGMA synchronous=OFF");
            database.execute("PRAGMA cache_size=-12288");
            database.execute("BEGIN EXCLUSIVE");
            form.ddl().forEach(database::execute);
            return new TableWriter(database, form);
        } catch (SQLException e) {
            RuntimeException failure = database.failure(e);
            database.closeQuietly(failure);
            throw failure;
        } catch (RuntimeException | Error e) {
            database.closeQuietly(e);
            throw e;
        }
    }

    /** Adds a row: the values of {@link TableForm#columns}. */
    public void add(@Nullable Object[] row) {
        waiting.add(row);
        if (waiting.size() == ROWS_PER_STATEMENT) {
            try {
                insert(many);
            } catch (SQLException e) {
                throw database.failure(e);
            }
        }
    }

    /** Makes the indexes; the file is complete then, and in the hands of the operating system. */
    public void finish() {
        if (!waiting.isEmpty()) {
            try (PreparedStatement rest = database.connection().prepareStatement(form.insertSql(waiting.size()))) {
                insert(rest);
            } catch (SQLException e) {
                throw database.failure(e);
            }
        }
        form.indexDdl().forEach(database::execute);
        database.execute("COMMIT");
    }

    private void insert(PreparedStatement statement) throws SQLException {
        int at = 1;
        for (@Nullable Object[] row : waiting) {
            for (Object value : row) {
                statement.setObject(at++, value);
            }
        }
        statement.executeUpdate();
        waiting.clear();
    }

    @Override
    public void close() {
        database.closeAfter(many);
    }
}
