package dev.logs.store;

import dev.logs.error.InterruptedRunException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Begins and ends write transactions, in turn with other writers.
 *
 * <p>SQLite's own waiting backs off to a tenth of a second, so that a writer with batch after batch would shut others
 * out. Here a waiting writer asks every few milliseconds, and one that has met another gives way after each commit.
 */
final class WriteLock {

    private final Database database;
    private final int busyTimeoutMillis;
    private boolean contended;

    WriteLock(Database database, int busyTimeoutMillis) {
        this.database = database;
        this.busyTimeoutMillis = busyTimeoutMillis;
    }

    /** Begins a write transaction, waiting for others as long as the settings say. */
    void begin() {
        if (contended) {
            contended = false;
            pause(StoreLimits.GIVE_WAY_MILLIS);
        }
        long deadline = System.nanoTime() + busyTimeoutMillis * 1_000_000L;
        database.setBusyTimeout(0);
        try {
            while (!tryBegin(deadline)) {
                contended = true;
                pause(1 + ThreadLocalRandom.current().nextInt(StoreLimits.LOCK_POLL_MILLIS_MAX));
            }
        } finally {
            database.setBusyTimeout(busyTimeoutMillis);
        }
    }

    private boolean tryBegin(long deadline) {
        try (Statement statement = database.connection().createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            return true;
        } catch (SQLException e) {
            if (SqliteErrors.isBusy(e) && System.nanoTime() < deadline) {
                return false;
            }
            throw database.failure(e);
        }
    }

    void commit() {
        database.execute("COMMIT");
    }

    /** Gives up the transaction because of an error, to which a failure to do so is added. */
    void rollback(Throwable reason) {
        try (Statement statement = database.connection().createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            // SQLite has already rolled back after a full disk or an I/O error.
            reason.addSuppressed(e);
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedRunException();
        }
    }
}
