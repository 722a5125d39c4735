package dev.logs.store;

import dev.logs.error.StorageException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One connection and what belongs to it.
 *
 * @param lock null when the file was opened for reading
 */
record OpenedFile(
        Database database, TableShape shape, @Nullable WriteLock lock) {

    /** How often a file may be replaced while it is opened. */
    private static final int REPLACEMENTS_MAX = 100;

    /** How often an error is believed to come of that although the path names the same file: numbers are used again. */
    private static final int DOUBTS_MAX = 5;

    private interface Attempt {
        OpenedFile on(FileIdentity identity) throws ReplacedFileException;
    }

    /** Null when the file was opened for reading. */
    @Nullable
    Appender appender() {
        return lock == null ? null : new Appender(database, shape, lock);
    }

    /** See {@link PartitionFile#openForReading}. */
    static OpenedFile forReading(Path file, StoreSettings settings) {
        return open(file, () -> FileIdentity.of(file), identity -> read(file, settings));
    }

    /** See {@link PartitionFile#openForWriting}. */
    static OpenedFile forWriting(Path file, StoreSettings settings) {
        return open(file, () -> make(file, settings.modes()), identity -> write(file, settings, identity));
    }

    /** As {@link #forWriting}, without making a file. */
    static OpenedFile forChange(Path file, StoreSettings settings) {
        return open(file, () -> FileIdentity.of(file), identity -> write(file, settings, identity));
    }

    /** See {@link PartitionFile#openForRemoval}. */
    static OpenedFile forRemoval(Path file, StoreSettings settings) {
        return open(file, () -> FileIdentity.of(file), identity -> RemovalLock.take(file, settings, identity));
    }

    /**
     * Opens until the connection is known to be to the file that the path names. SQLite opens a file and its write-ahead
     * log by name one after the other: if the file was replaced in between, they would not belong together.
     */
    private static OpenedFile open(Path file, Supplier<FileIdentity> locate, Attempt attempt) {
        int doubts = 0;
        for (int attempts = 0; attempts < REPLACEMENTS_MAX; attempts++) {
            WriteLock.pause(attempts == 0 ? 0 : ThreadLocalRandom.current().nextInt(attempts + 1));
            FileIdentity before = locate.get();
            try {
                OpenedFile opened = attempt.on(before);
                if (FileIdentity.of(file).equals(before)) {
                    return opened;
                }
                opened.database.close();
            } catch (ReplacedFileException e) {
                // Nothing was written; the next attempt is at the file that is there now.
            } catch (RuntimeException e) {
                boolean same = FileIdentity.of(file).equals(before);
                if (same && (doubts++ == DOUBTS_MAX || !SqliteErrors.mayComeOfReplacement(e))) {
                    throw e;
                }
            }
        }
        throw new StorageException(
                file + " is removed again and again while it is opened", "stop what removes it, then run again");
    }

    private static OpenedFile read(Path file, StoreSettings settings) {
        try {
            if (Files.isDirectory(file)) {
                throw SqliteErrors.damaged(file, "is a directory");
            }
            Files.size(file);
            ReadAccess.Facts facts = ReadAccess.Facts.of(file);
            ReadAccess access = ReadAccess.choose(facts);
            try {
                return read(file, settings, access);
            } catch (StorageException e) {
                if (access != ReadAccess.SHARED || facts.indexExists() || !FreePages.isDiskFull(file)) {
                    throw e;
                }
                // No room for side files: nobody has the file open, and nobody can begin to write to it.
                return read(file, settings, ReadAccess.choose(facts.readOnly()));
            }
        } catch (IOException e) {
            throw PathErrors.convert(file, e);
        }
    }

    static OpenedFile read(Path file, StoreSettings settings, ReadAccess access) {
        Database database = access.open(file, settings.busyTimeoutMillis());
        try {
            database.execute("PRAGMA query_only=1");
            database.execute("PRAGMA cache_size=-" + StoreLimits.READ_CACHE_KIB);
            TableShape shape = TableShape.read(database);
            Schema.check(database, shape);
            return new OpenedFile(database, shape, null);
        } catch (RuntimeException | Error e) {
            database.closeQuietly(e);
            throw e;
        }
    }

    static OpenedFile write(Path file, StoreSettings settings, FileIdentity identity) throws ReplacedFileException {
        Database database = Database.open(file, OpenMode.READ_WRITE, settings.busyTimeoutMillis());
        try {
            WriteLock lock = new WriteLock(database, identity, settings.busyTimeoutMillis());
            return new OpenedFile(database, WriterSetup.prepare(database, settings, lock), lock);
        } catch (ReplacedFileException | RuntimeException | Error e) {
            database.closeQuietly(e);
            throw e;
        }
    }

    /** Makes the file and its directories, as far as they are missing. */
    private static FileIdentity make(Path file, FileModes modes) {
        // Made and perhaps removed again by now: what counts is what is there.
        for (int attempts = 0; attempts < REPLACEMENTS_MAX; attempts++) {
            FileIdentity found = FileIdentity.of(file);
            if (found.exists()) {
                if (Files.isDirectory(file)) {
                    throw SqliteErrors.damaged(file, "is a directory");
                }
                return found;
            }
            makeOnce(file, modes);
        }
        return FileIdentity.of(file);
    }

    private static boolean isObstacle(Path directory) {
        try {
            return !Files.readAttributes(directory, BasicFileAttributes.class).isDirectory();
        } catch (IOException e) {
            return false;
        }
    }

    private static void makeOnce(Path file, FileModes modes) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                modes.makeDirectories(directory);
            }
            NewPartition.make(file, modes);
        } catch (NoSuchFileException e) {
            // The directory was removed again at once.
        } catch (FileAlreadyExistsException e) {
            if (isObstacle(Path.of(e.getFile()))) {
                throw PathErrors.convert(file, e);
            }
            // Made by another process, and removed before it was seen to be a directory.
        } catch (IOException e) {
            throw PathErrors.convert(file, e);
        }
    }
}
