package dev.logs.transfer;

import dev.logs.error.FileReason;
import dev.logs.error.Problem;
import dev.logs.error.ProblemSink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256: of files that are read again, and of files that are written. */
final class ContentHash {

    private static final int BUFFER_BYTES = 256 * 1024;

    private ContentHash() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The hash of a file's bytes in hex; null, after a report, when it cannot be read. */
    static @Nullable String of(Path file, ProblemSink problems) {
        MessageDigest digest = digest();
        try {
            add(file, digest);
            // What another program's database holds besides, as long as that program has it open.
            Path log = file.resolveSibling(file.getFileName() + "-wal");
            if (Files.exists(log)) {
                add(log, digest);
            }
        } catch (IOException e) {
            problems.report(Problem.of(file.toString(), FileReason.of(e)));
            return null;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash of a file's bytes in hex. */
    static String of(Path file) throws IOException {
        MessageDigest digest = digest();
        add(file, digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(Path file, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                digest.update(buffer, 0, got);
            }
        }
    }
}
