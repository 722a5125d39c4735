package dev.logs.stream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Archives of many files, told by their first bytes once they are decompressed. */
public enum ArchiveKind {
    TAR,
    ZIP;

    private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};
    private static final byte[] TAR_MARK = {'u', 's', 't', 'a', 'r'};
    private static final int TAR_MARK_AT = 257;

    /** The kind of archive that begins so; null when it is none. */
    public static @Nullable ArchiveKind of(byte[] head) {
        if (hasAt(head, 0, ZIP_MARK)) {
            return ZIP;
        }
        return hasAt(head, TAR_MARK_AT, TAR_MARK) ? TAR : null;
    }

    /** The name for people. */
    public String label() {
        return this == TAR ? "tar" : "zip";
    }

    private static boolean hasAt(byte[] head, int at, byte[] mark) {
        return head.length >= at + mark.length && Arrays.equals(head, at, at + mark.length, mark, 0, mark.length);
    }

    /** Opens a stream of the archive's bytes, not compressed. */
    public ArchiveInput open(InputStream in) {
        return this == TAR ? new TarInput(in) : new ZipStreamInput(in);
    }

    /** Opens a file, compressed or not. */
    public ArchiveInput open(Path file) throws IOException {
        if (this == ZIP) {
            try {
                return new ZipFileInput(file);
            } catch (ZipException e) {
                // Cut off, or compressed once more: what is there is read front to back.
            }
        }
        return open(CompressedInput.open(Files.newInputStream(file)));
    }
}
