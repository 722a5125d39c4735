package dev.logs.store;

import dev.logs.error.StorageException;
import java.nio.file.Path;

/**
 * Opens a file so that nobody else can write to it. An exclusive lock shows that nobody else has it open, and needs no
 * side file that a full disk might refuse; where others have it open, those files exist, and their write lock is taken.
 */
final class RemovalLock {

    private RemovalLock() {}

    /**
     * Takes the lock. A file without tables gets them first: of an empty one SQLite does not notice that it was moved, and a
     * writer that had it open would put its journal beside the next file of that name.
     */
    static OpenedFile take(Path file, StoreSettings settings, FileIdentity identity) throws ReplacedFileException {
        OpenedFile taken = takeEither(file, settings, identity);
        if (taken.shape().origin() != SchemaOrigin.EMPTY) {
            return taken;
        }
        taken.database().close();
        OpenedFile.write(file, settings, identity).database().close();
        return takeEither(file, settings, identity);
    }

    private static OpenedFile takeEither(Path file, StoreSettings settings, FileIdentity identity)
            throws ReplacedFileException {
        try {
            return takeAlone(file);
        } catch (StorageException e) {
            return takeBesideOthers(file, settings, identity);
        }
    }

    private static OpenedFile takeAlone(Path file) {
        Database database = Database.open(file, OpenMode.READ_WRITE, 0);
        try {
            database.execute("PRAGMA locking_mode=EXCLUSIVE");
            database.execute("BEGIN IMMEDIATE");
            return opened(database);
        } catch (RuntimeException | Error e) {
            database.closeQuietly(e);
            throw e;
        }
    }

    private static OpenedFile takeBesideOthers(Path file, StoreSettings settings, FileIdentity identity)
            throws ReplacedFileException {
        Database database = Database.open(file, OpenMode.READ_WRITE, settings.busyTimeoutMillis());
        try {
            new WriteLock(database, identity, settings.busyTimeoutMillis()).begin();
            return opened(database);
        } catch (ReplacedFileException | RuntimeException | Error e) {
            database.closeQuietly(e);
            throw e;
        }
    }

    private static OpenedFile opened(Database database) {
        database.enterTransaction();
        TableShape shape = TableShape.read(database);
        Schema.check(database, shape);
        return new OpenedFile(database, shape, null);
    }
}
