package dev.logs.ingest;

import dev.logs.error.FileReason;
import dev.logs.error.StorageException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The file that rejected lines are appended to, each ended by a line feed; made when the first one comes. One thread. */
final class RejectsFile implements AutoCloseable {

    private final Path path;
    private final OutputStream out;

    /** @throws StorageException when the file cannot be written: known before the first line is read */
    RejectsFile(Path path) {
        this.path = path;
        try {
            out = new BufferedOutputStream(
                    Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw failure(e);
        }
    }

    void write(byte[] bytes, int offset, int length) {
        try {
            out.write(bytes, offset, length);
            out.write('\n');
        } catch (IOException e) {
            throw failure(e);
        }
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private StorageException failure(IOException e) {
        return new StorageException("cannot write rejected lines to " + path + ": " + FileReason.of(e), null, e);
    }
}
