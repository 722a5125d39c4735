package dev.logs.store;

import dev.logs.error.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How a file is opened for reading, by what may be written beside it.
 *
 * <p>A database with a write-ahead log needs its side files even to be read. Where they may be written SQLite makes and
 * removes them; elsewhere there are three ways, and each would be wrong in place of another.
 */
enum ReadAccess {
    /** Side files may be written: the usual way, safe beside any writer, and leaves nothing behind. */
    SHARED,
    /** They exist but may not be written: SQLite reads them in place. */
    SIDE_FILES,
    /** There is no unfinished write-ahead log, and we may not write: the file alone is the whole truth. */
    FILE_ALONE,
    /** The log holds changes but its index is gone, and we may not write: read through a private copy. */
    COPY;

    /**
     * What decides.
     *
     * @param walBytes size of the write-ahead log; 0 when there is none
     * @param indexExists whether the log's shared index exists
     */
    record Facts(boolean writable, long walBytes, boolean indexExists) {

        /** Its first part; less is what a full disk left of an attempt, and nobody uses it. */
        private static final long INDEX_BYTES_MIN = 32_768;

        static Facts of(Path file) {
            Path directory = file.toAbsolutePath().getParent();
            boolean writable = directory != null && Files.isWritable(directory) && Files.isWritable(file);
            // As a File each is 0 bytes long when it is not there, which is the rule: an exception would take as long
            // as all else.
            boolean indexExists = SideFiles.index(file).toFile().length() >= INDEX_BYTES_MIN;
            return new Facts(writable, SideFiles.wal(file).toFile().length(), indexExists);
        }

        /** The same where nothing may be written. */
        Facts readOnly() {
            return new Facts(false, walBytes, indexExists);
        }
    }

    static ReadAccess choose(Facts facts) {
        if (facts.writable) {
            return SHARED;
        }
        if (facts.walBytes == 0) {
            return FILE_ALONE;
        }
        return facts.indexExists ? SIDE_FILES : COPY;
    }

    /** Opens the file in this way. */
    Database open(Path file, int busyTimeoutMillis) {
        return switch (this) {
            case SHARED -> Database.open(file, OpenMode.READ_WRITE, busyTimeoutMillis);
            case SIDE_FILES -> Database.open(file, OpenMode.READ_ONLY, busyTimeoutMillis);
            case FILE_ALONE -> Database.open(file, OpenMode.IMMUTABLE, busyTimeoutMillis);
            case COPY -> openCopy(file, busyTimeoutMillis);
        };
    }

    /** The copy's directory entries are removed at once: the open files stay readable, and nothing can be left behind. */
    private static Database openCopy(Path file, int busyTimeoutMillis) {
        try {
            if (Files.size(file) + Files.size(SideFiles.wal(file)) > StoreLimits.COPY_BYTES_MAX) {
                throw new StorageException(
                        file + " has an unfinished write-ahead log and its directory cannot be written",
                        "open it once with permission to write, or copy it elsewhere");
            }
            Path directory = Files.createTempDirectory("logs-read");
            try {
                return openIn(directory, file, busyTimeoutMillis);
            } finally {
                SideFiles.removeAll(directory.resolve(file.getFileName()));
                Files.deleteIfExists(directory);
            }
        } catch (IOException e) {
            throw PathErrors.convert(file, e);
        }
    }

    private static Database openIn(Path directory, Path file, int busyTimeoutMillis) throws IOException {
        Path copy = directory.resolve(file.getFileName());
        Files.copy(file, copy);
        Files.copy(SideFiles.wal(file), SideFiles.wal(copy));
        Database database = Database.openAs(file, copy, OpenMode.READ_WRITE, busyTimeoutMillis);
        try {
            // The first look opens the log too, so that all files are held when their names go.
            database.queryLong("SELECT count(*) FROM sqlite_schema", List.of());
            return database;
        } catch (RuntimeException e) {
            database.closeQuietly(e);
            throw e;
        }
    }
}
