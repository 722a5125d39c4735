package dev.logs.store;

import java.util.List;

/** Makes a connection ready to write: schema made or upgraded, write-ahead log on. */
final class WriterSetup {

    private WriterSetup() {}

    static TableShape prepare(Database database, StoreSettings settings, WriteLock lock) throws ReplacedFileException {
        TableShape shape = TableShape.read(database);
        Schema.check(database, shape);
        useWriteAheadLog(database);
        database.execute("PRAGMA synchronous=" + settings.durability());
        database.execute("PRAGMA cache_size=-" + StoreLimits.WRITE_CACHE_KIB);
        database.execute("PRAGMA wal_autocheckpoint=" + StoreLimits.WAL_CHECKPOINT_PAGES);
        return shape.isComplete() ? shape : complete(database, lock);
    }

    /** Another process may have been faster: what is missing is looked up again under the lock. */
    private static TableShape complete(Database database, WriteLock lock) throws ReplacedFileException {
        lock.begin();
        try {
            TableShape found = TableShape.read(database);
            Schema.check(database, found);
            if (found.origin() == SchemaOrigin.EMPTY) {
                Schema.create(database);
            } else {
                Schema.upgrade(database, found);
            }
            TableShape complete = TableShape.read(database);
            lock.commit();
            return complete;
        } catch (RuntimeException | Error e) {
            lock.rollback(e);
            throw e;
        }
    }

    /** A file of another program stays in its journal mode as long as others have it open. */
    private static void useWriteAheadLog(Database database) {
        String mode = database.query("PRAGMA journal_mode", List.of(), rows -> rows.next() ? rows.getString(1) : "");
        if (!"wal".equalsIgnoreCase(mode)) {
            database.tryToExecute("PRAGMA journal_mode=WAL");
        }
    }
}
