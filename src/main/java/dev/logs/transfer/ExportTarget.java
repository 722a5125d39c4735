package dev.logs.transfer;

import dev.logs.stream.Compression;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where an export goes.
 *
 * @param file the file, or the pattern of names when there are several; null for the stream
 * @param stream standard output
 * @param existing what becomes of a file that is there already
 * @param manifest whether a file beside the output tells what is in it
 */
public record ExportTarget(
        @Nullable Path file, OutputStream stream, Compression compression, Existing existing, Manifested manifest) {

    /** What becomes of a file that is there already. */
    public enum Existing {
        REFUSED,
        REPLACED
    }

    /** Whether a manifest is written. */
    public enum Manifested {
        YES,
        NO
    }
}
