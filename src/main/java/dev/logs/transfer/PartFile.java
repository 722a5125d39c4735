package dev.logs.transfer;

import dev.logs.error.FileReason;
import dev.logs.error.StorageException;
import dev.logs.stream.Compression;
import dev.logs.stream.ResultOutput;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One output that is being written: a file beside the one it will become, or the stream. Counts what goes into it. One thread, but
 * for {@link #discard}.
 */
final class PartFile {

    private final @Nullable Path beside;
    private final String name;
    private final PartOutput raw;
    private final OutputStream out;
    private final TimeSpread times = new TimeSpread();
    private long rows;
    private long plainBytes;

    private PartFile(@Nullable Path beside, String name, PartOutput raw, Compression compression) {
        this.beside = beside;
        this.name = name;
        this.raw = raw;
        try {
            this.out = compression.over(raw);
        } catch (IOException e) {
            throw ResultOutput.failure(name, e);
        }
    }

    /** @param digest of the file's bytes, or null when nobody asks for it */
    static PartFile beside(Path file, Compression compression, @Nullable MessageDigest digest) {
        try {
            Path beside = Files.createFile(FilesInPlace.beside(file));
            FileOutputStream stream = new FileOutputStream(beside.toFile());
            return new PartFile(beside, file.toString(), new PartOutput(stream, digest), compression);
        } catch (IOException e) {
            throw new StorageException(file + ": cannot be written: " + FileReason.of(e), null, e);
        }
    }

    static PartFile stream(OutputStream stream, Compression compression) {
        return new PartFile(null, "standard output", new PartOutput(stream, null), compression);
    }

    /** Writes records. */
    void write(byte[] bytes, int from, int to) {
        try {
            out.write(bytes, from, to - from);
        } catch (IOException e) {
            throw ResultOutput.failure(name, e);
        }
        plainBytes += to - from;
    }

    void addRows(long more) {
        rows += more;
    }

    TimeSpread times() {
        return times;
    }

    long rows() {
        return rows;
    }

    /** Bytes before compression. */
    long plainBytes() {
        return plainBytes;
    }

    /** Bytes of the output; complete after {@link #finish}. */
    long bytes() {
        return raw.count();
    }

    /** SHA-256 of the output, after {@link #finish}; empty when nobody asked for it. */
    String sha256() {
        MessageDigest digest = raw.digest();
        return digest == null ? "" : HexFormat.of().formatHex(digest.digest());
    }

    /** Writes the end, and forces a file to disk. */
    void finish() {
        try {
            if (beside == null) {
                raw.keepOpen();
            }
            out.close();
        } catch (IOException e) {
            throw ResultOutput.failure(name, e);
        }
    }

    /** Gives the finished file its name. */
    void rename(Path file, ExportTarget.Existing existing) {
        if (beside != null) {
            FilesInPlace.move(beside, file, existing);
        }
    }

    /** Removes what was written; from any thread, at any time. */
    void discard() {
        if (beside != null) {
            FilesInPlace.remove(beside);
        }
    }
}
