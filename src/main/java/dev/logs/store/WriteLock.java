package dev.logs.store;

import dev.logs.error.DamagedFileException;
import dev.logs.error.InterruptedRunException;
import dev.logs.error.StorageException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Begins and ends write transactions, in turn with other writers, on a file that the path still names.
 *
 * <p>SQLite's own waiting backs off to a tenth of a second, so that a writer with batch after batch would shut others
 * out. Here a waiting writer asks every few milliseconds, and one that has met another gives way after each commit.
 */
final class WriteLock {

    private final Database database;
    private final FileIdentity identity;
    private final int busyTimeoutMillis;
    private boolean contended;

    /** @param identity of the file that the database has open */
    WriteLock(Database database, FileIdentity identity, int busyTimeoutMillis) {
        this.database = database;
        this.identity = identity;
        this.busyTimeoutMillis = busyTimeoutMillis;
    }

    /**
     * Begins a write transaction, waiting for others as long as the settings say.
     *
     * <p>The path is looked at under the lock, for nobody removes the file as long as that is held. Without this, a connection
     * to a file that was removed while it was opened could write into the write-ahead log of the next one of its name.
     *
     * @throws ReplacedFileException when the path names another file by now, or none; no transaction is left open
     */
    void begin() throws ReplacedFileException {
        try {
            await();
        } catch (StorageException | DamagedFileException e) {
            // The side files of a removed file are looked for by name, too.
            identity.check(database.file());
            throw e;
        }
        try {
            identity.check(database.file());
        } catch (ReplacedFileException | RuntimeException | Error e) {
            rollback(e);
            throw e;
        }
    }

    private void await() {
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

    /** Sleeps, unless it is for 0. */
    static void pause(int millis) {
        if (millis == 0) {
            return;
        }
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedRunException();
        }
    }
}
