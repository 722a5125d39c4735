package dev.logs.transfer;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Counts and digests the bytes of an output; forces those of a file to disk when it is closed. */
final class PartOutput extends OutputStream {

    private final OutputStream out;
    private final @Nullable MessageDigest digest;
    private boolean staysOpen;
    private long count;

    PartOutput(OutputStream out, @Nullable MessageDigest digest) {
        this.out = out;
        this.digest = digest;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        count += length;
        if (digest != null) {
            digest.update(bytes, offset, length);
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    long count() {
        return count;
    }

    @Nullable
    MessageDigest digest() {
        return digest;
    }

    /** The stream belongs to the process. */
    void keepOpen() {
        staysOpen = true;
    }

    @Override
    public void close() throws IOException {
        out.flush();
        if (staysOpen) {
            return;
        }
        if (out instanceof FileOutputStream file) {
            file.getChannel().force(true);
        }
        out.close();
    }
}
