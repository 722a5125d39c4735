package dev.logs.stream;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The bytes of a member of an archive, which stays open; an error is told at every read. */
final class MemberContent extends InputStream {

    private final InputStream in;
    private final byte[] single = new byte[1];
    private @Nullable IOException failure;

    MemberContent(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        int got = read(single, 0, 1);
        return got < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        try {
            return in.read(target, offset, length);
        } catch (ZipException | EOFException e) {
            // The JDK says what is wrong with the compressed bytes, and not where they are.
            failure = new IOException(
                    "the zip archive is damaged here (" + e.getMessage() + "); what was before it is kept");
            throw failure;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    /** Whether an error was told. */
    boolean hasFailed() {
        return failure != null;
    }

    @Override
    public void close() {
        // The archive goes on behind it.
    }
}
