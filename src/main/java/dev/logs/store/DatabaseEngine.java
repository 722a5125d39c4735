package dev.logs.store;

import dev.logs.error.UsageException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConnection;

/** The SQLite engine as a whole: native library and driver, two classes of which are replaced by those in src/main/driver. */
public final class DatabaseEngine {

    static {
        System.setProperty("java.util.logging.config.class", SilentLogging.class.getName());
    }

    private DatabaseEngine() {}

    /** Says nothing, where Java would read a configuration at each start. */
    public static final class SilentLogging {}

    /**
     * A new connection.
     *
     * @throws UsageException when the engine itself cannot be loaded
     */
    static SQLiteConnection connect(String url, Properties properties) throws SQLException {
        UnpackedEngine.load();
        // Not DriverManager: looking for drivers costs start-up time.
        return JDBC.createConnection(url, properties);
    }

    /** Loads the engine, so that whoever opens the first file soon after finds it ready. A failure is left to that file to report. */
    public static void load() {
        try (SQLiteConnection connection = connect("jdbc:sqlite::memory:", new Properties());
                PreparedStatement statement = connection.prepareStatement("SELECT ?")) {
            statement.setLong(1, 1);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                rows.getString(1);
            }
        } catch (SQLException | LinkageError | OutOfMemoryError | UsageException e) {
            // The first real use meets the same trouble, and knows which file to name.
        }
    }
}
