package dev.logs.ingest;

import dev.logs.stream.InputOpener;
import java.io.FileInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One input: a file, or a stream such as standard input.
 *
 * @param name how messages name it
 * @param src the src of entries whose line names no component
 * @param kind whether it can be silent for a while and go on
 * @param opener opens the bytes as they are, compressed or not
 */
public record IngestSource(String name, String src, Kind kind, InputOpener opener) {

    /** Whether an input ends by itself. */
    public enum Kind {
        /** Whole from the start: a pause means a slow disk. */
        FILE,
        /** Written while it is read: a pause means that the writer has said all for now. */
        LIVE
    }

    /** A file; the src is its name without what compression and rotation added. A pipe or device counts as live. */
    public static IngestSource file(Path file) {
        Kind kind = !Files.exists(file) || Files.isRegularFile(file) ? Kind.FILE : Kind.LIVE;
        return new IngestSource(file.toString(), SourceNames.srcOf(file), kind, () -> open(file));
    }

    /** Standard input; the src is {@code stdin}. */
    public static IngestSource standardInput(InputStream in) {
        return new IngestSource("standard input", "stdin", Kind.LIVE, () -> in);
    }

    /** Not through {@code Files}: its stream waits for a pipe in a way that cannot share the file with another process. */
    private static InputStream open(Path file) throws java.io.IOException {
        if (Files.isDirectory(file)) {
            throw new java.nio.file.FileSystemException(file.toString(), null, "is a directory");
        }
        if (!Files.exists(file)) {
            throw new java.nio.file.NoSuchFileException(file.toString());
        }
        return new FileInputStream(file.toFile());
    }
}
