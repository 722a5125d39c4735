package dev.logs.ingest;

import dev.logs.stream.InputOpener;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One input: a file, or a stream such as standard input.
 *
 * @param name how messages name it
 * @param src the src of entries whose line names no component
 * @param kind whether it can be silent for a while and go on
 * @param opener opens the bytes as they are, compressed or not
 * @param lastWritten when a file was last written; null for what is being written
 * @param records opens a source that is no sequence of lines, in place of {@code opener}; or null
 * @param entries opens a source of complete entries, in place of both; or null
 */
public record IngestSource(
        String name,
        String src,
        Kind kind,
        InputOpener opener,
        @Nullable Instant lastWritten,
        @Nullable RecordOpener records,
        @Nullable Supplier<EntryFeed> entries) {

    private static final Path STANDARD_INPUT = Path.of("/dev/stdin");

    /** Lines. */
    public IngestSource(String name, String src, Kind kind, InputOpener opener, @Nullable Instant lastWritten) {
        this(name, src, kind, opener, lastWritten, null, null);
    }

    /** Lines that were opened elsewhere: a part of an archive, or a stream whose start was looked at. */
    public static IngestSource lines(Path named, InputOpener opener, @Nullable Instant lastWritten) {
        return new IngestSource(named.toString(), SourceNames.srcOf(named), Kind.FILE, opener, lastWritten);
    }

    /** Records that are no lines. */
    public static IngestSource records(Path named, RecordOpener records) {
        return new IngestSource(
                named.toString(),
                SourceNames.srcOf(named),
                Kind.FILE,
                InputStream::nullInputStream,
                null,
                records,
                null);
    }

    /** Entries that are complete. */
    public static IngestSource entries(Path named, Supplier<EntryFeed> entries) {
        return new IngestSource(
                named.toString(),
                SourceNames.srcOf(named),
                Kind.FILE,
                InputStream::nullInputStream,
                null,
                null,
                entries);
    }

    /** The same under another name in messages. */
    public IngestSource withName(String other) {
        return new IngestSource(other, src, kind, opener, lastWritten, records, entries);
    }

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
        Instant written = kind == Kind.FILE ? lastWritten(file) : null;
        return new IngestSource(file.toString(), SourceNames.srcOf(file), kind, () -> open(file), written);
    }

    /** Standard input; the src is {@code stdin}. It is live unless a file is redirected there. */
    public static IngestSource standardInput(InputStream in) {
        Kind kind = Files.isRegularFile(STANDARD_INPUT) ? Kind.FILE : Kind.LIVE;
        return new IngestSource("standard input", "stdin", kind, () -> in, null);
    }

    private static @Nullable Instant lastWritten(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            // Reading it will tell what is wrong.
            return null;
        }
    }

    private static InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a directory");
        }
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return new FileInputStream(file.toFile());
    }
}
