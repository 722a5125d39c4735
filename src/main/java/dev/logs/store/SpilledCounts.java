package dev.logs.store;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Counts by key that memory has no room for, in a temporary file that only this process sees and that goes with it. One thread at a time.
 *
 * <p>What is added is only appended; the engine sorts and sums it when it is asked for, in bounded memory, too.
 */
public final class SpilledCounts implements AutoCloseable {

    /** What errors name. */
    private static final Path NAME = Path.of("the temporary file for counts");

    private static final String SUMS = "SELECT key, sum(count) AS total FROM counts GROUP BY key ORDER BY ";

    private final Database database;

    public SpilledCounts() {
        database = Database.temporary(NAME);
        try {
            database.execute("PRAGMA journal_mode = OFF");
            database.execute("PRAGMA synchronous = OFF");
            database.execute("PRAGMA cache_size = -" + StoreLimits.SPILL_CACHE_KIB);
            database.execute("CREATE TABLE counts (key TEXT NOT NULL, count INTEGER NOT NULL)");
        } catch (RuntimeException e) {
            database.closeQuietly(e);
            throw e;
        }
    }

    /**
     * Adds counts, each in the first place of its array.
     *
     * @throws dev.logs.error.StorageException when the file cannot grow
     */
    public void add(Map<String, long[]> counts) {
        database.execute("BEGIN");
        try (PreparedStatement insert = database.connection().prepareStatement("INSERT INTO counts VALUES (?, ?)")) {
            for (Map.Entry<String, long[]> each : counts.entrySet()) {
                insert.setString(1, each.getKey());
                insert.setLong(2, each.getValue()[0]);
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw database.failure(e);
        }
        database.execute("COMMIT");
    }

    /** All sums by falling count, then by key. */
    public void byCount(GroupTaker taker) {
        each(SUMS + "total DESC, key", taker);
    }

    /** All sums by key. */
    public void byKey(GroupTaker taker) {
        each(SUMS + "key", taker);
    }

    private void each(String sql, GroupTaker taker) {
        database.query(sql, List.of(), rows -> {
            while (rows.next()) {
                taker.take(rows.getString(1), rows.getLong(2));
            }
            return taker;
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
