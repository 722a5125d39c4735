package dev.logs.store;

import dev.logs.error.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One connection and what belongs to it.
 *
 * @param appender null when the file was opened for reading
 */
record OpenedFile(
        Database database, TableShape shape, @Nullable Appender appender) {

    /** How often a file may be replaced while it is opened. */
    private static final int REPLACEMENTS_MAX = 100;

    /** See {@link PartitionFile#openForReading}. */
    static OpenedFile forReading(Path file, StoreSettings settings) {
        return open(file, () -> FileIdentity.of(file), identity -> read(file, settings));
    }

    /** See {@link PartitionFile#openForWriting}. */
    static OpenedFile forWriting(Path file, StoreSettings settings) {
        return open(file, () -> make(file, settings.modes()), identity -> write(file, settings, identity));
    }

    /** See {@link PartitionFile#openForRemoval}. */
    static OpenedFile forRemoval(Path file, StoreSettings settings) {
        return open(file, () -> FileIdentity.of(file), identity -> RemovalLock.take(file, settings, identity));
    }

    /**
     * Opens until the connection is known to be to the file that the path names. SQLite opens a file and its write-ahead
     * log by name one after the other: if the file was replaced in between, they would not belong together.
     */
    private static OpenedFile open(
            Path file, Supplier<FileIdentity> locate, Function<FileIdentity, OpenedFile> attempt) {
        for (int replacements = 0; ; replacements++) {
            FileIdentity before = locate.get();
            try {
                OpenedFile opened = attempt.apply(before);
                if (FileIdentity.of(file).equals(before) || replacements == REPLACEMENTS_MAX) {
                    return opened;
                }
                opened.database.close();
            } catch (RuntimeException e) {
                if (FileIdentity.of(file).equals(before) || replacements == REPLACEMENTS_MAX) {
                    throw e;
                }
            }
        }
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
            TableShape shape = TableShape.read(database);
            Schema.check(database, shape);
            return new OpenedFile(database, shape, null);
        } catch (RuntimeException | Error e) {
            database.closeQuietly(e);
            throw e;
        }
    }

    static OpenedFile write(Path file, StoreSettings settings, FileIdentity identity) {
        Database database = Database.open(file, OpenMode.READ_WRITE, settings.busyTimeoutMillis());
        try {
            WriteLock lock = new WriteLock(database, settings.busyTimeoutMillis());
            TableShape shape = WriterSetup.prepare(database, settings, lock);
            return new OpenedFile(database, shape, new Appender(database, shape, lock, identity));
        } catch (RuntimeException | Error e) {
            database.closeQuietly(e);
            throw e;
        }
    }

    /** Makes the file and its directories, as far as they are missing. */
    private static FileIdentity make(Path file, FileModes modes) {
        FileIdentity found = FileIdentity.of(file);
        if (found.exists()) {
            if (Files.isDirectory(file)) {
                throw SqliteErrors.damaged(file, "is a directory");
            }
            return found;
        }
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                modes.makeDirectories(directory);
            }
            modes.makeFile(file);
        } catch (NoSuchFileException e) {
            // The directory was removed again at once.
            return make(file, modes);
        } catch (IOException e) {
            throw PathErrors.convert(file, e);
        }
        // Made and perhaps removed again by now: what counts is what is there.
        return make(file, modes);
    }
}
