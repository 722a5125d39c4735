package dev.logs.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that SQLite keeps beside a database. */
public final class SideFiles {

    private SideFiles() {}

    /** The write-ahead log. */
    public static Path wal(Path file) {
        return beside(file, "-wal");
    }

    /** The shared index of the write-ahead log. */
    static Path index(Path file) {
        return beside(file, "-shm");
    }

    static void removeAll(Path file) throws IOException {
        Files.deleteIfExists(wal(file));
        Files.deleteIfExists(index(file));
        Files.deleteIfExists(file);
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
