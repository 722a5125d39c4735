package dev.logs.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/** A database and the files that SQLite keeps beside it. */
public final class SideFiles {

    private static final String UNFINISHED = ".new-";

    private SideFiles() {}

    /** The write-ahead log. */
    public static Path wal(Path file) {
        return beside(file, "-wal");
    }

    /** The shared index of the write-ahead log. */
    static Path index(Path file) {
        return beside(file, "-shm");
    }

    /** What a change that was not finished is undone from, where there is no write-ahead log. */
    static Path journal(Path file) {
        return beside(file, "-journal");
    }

    /** The database and every file that may belong to it, the database first; which of them exist is not looked at. */
    public static List<Path> all(Path file) {
        return List.of(file, wal(file), index(file), journal(file));
    }

    /** Where a database is written before it gets its name; no two calls answer the same. */
    static Path unfinished(Path file) {
        return beside(
                file, UNFINISHED + Long.toHexString(ThreadLocalRandom.current().nextLong()));
    }

    /** Whether a file is one that {@link #unfinished} named, left by a program that was killed. */
    public static boolean isUnfinished(Path candidate, Path file) {
        return candidate.getFileName().toString().startsWith(file.getFileName() + UNFINISHED);
    }

    /**
     * Removes those that a killed program left: nothing was written to them for long when something else in the directory was.
     * They are not opened to see whether they are locked: one that has just become the database is the same file, and whoever
     * closes a file gives up all locks that his process has on it.
     */
    static void removeAbandoned(Path file) {
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(
                Objects.requireNonNull(file.toAbsolutePath().getParent()))) {
            Map<Path, Long> written = new HashMap<>();
            for (Path each : beside) {
                written.put(each, Files.getLastModifiedTime(each).toMillis());
            }
            long now = written.isEmpty() ? 0 : Collections.max(written.values());
            for (Map.Entry<Path, Long> each : written.entrySet()) {
                if (isUnfinished(each.getKey(), file) && now - each.getValue() > StoreLimits.ABANDONED_MILLIS) {
                    Files.deleteIfExists(each.getKey());
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // They only take room; the next one who comes by tries again.
        }
    }

    /** What the database and its write-ahead log take on the disk; 0 when it does not exist. */
    public static long bytes(Path file) {
        return size(file) + size(wal(file));
    }

    /**
     * Waits for those who are closing a file that was just moved: the last one to close looks whether it was moved, then
     * removes the write-ahead log by name, which would be that of the next file by then.
     */
    public static void outlastClosings() {
        WriteLock.pause(StoreLimits.CLOSING_MILLIS);
    }

    /** Removes all of them that exist. */
    public static void removeAll(Path file) throws IOException {
        for (Path each : all(file)) {
            Files.deleteIfExists(each);
        }
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw PathErrors.convert(path, e);
        }
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
