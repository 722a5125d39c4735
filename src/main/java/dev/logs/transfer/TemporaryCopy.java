package dev.logs.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Databases that come compressed, or in an archive, are unpacked beside: SQLite reads files, not streams. */
final class TemporaryCopy {

    /** What stays free on the disk, for whoever else needs it: a hostile database unpacks to anything. */
    private static final long FREE_BYTES_MIN = 64L << 20;

    private static final int BUFFER_BYTES = 1 << 20;

    private TemporaryCopy() {}

    /**
     * Copies a stream into a new file, which the caller deletes.
     *
     * @throws IOException when it cannot be read whole, or there is no room for it; no file is left then
     */
    static Path of(InputStream database) throws IOException {
        return of(database, FREE_BYTES_MIN);
    }

    static Path of(InputStream database, long freeBytesMin) throws IOException {
        Path copy = Files.createTempFile("logs-import", ".sqlite");
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(copy, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            long bytes = 0;
            for (int got = database.readNBytes(buffer, 0, buffer.length);
                    got > 0;
                    got = database.readNBytes(buffer, 0, buffer.length)) {
                if (Files.getFileStore(copy).getUsableSpace() - got < freeBytesMin) {
                    throw new IOException("is a database that must be unpacked to be read, and " + copy.getParent()
                            + " has no room for more than the first " + bytes
                            + " bytes of it; unpack it where there is room, then import the file, or set"
                            + " LOGS_JAVA_OPTS=-Djava.io.tmpdir=DIRECTORY");
                }
                out.write(buffer, 0, got);
                bytes += got;
            }
            whole = true;
            return copy;
        } finally {
            if (!whole) {
                Files.deleteIfExists(copy);
            }
        }
    }
}
