package dev.logs.stream;

import java.io.IOException;
import java.io.InputStream;

/** A buffer over the compressed bytes that knows how many of them were used. */
final class ByteSource {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int from;
    private int to;
    private long filled;

    ByteSource(InputStream in) {
        this.in = in;
    }

    /** Reads more once all was used; answers false at the end of the stream. */
    boolean fill() throws IOException {
        while (from == to) {
            int got = in.read(buffer, 0, buffer.length);
            if (got < 0) {
                return false;
            }
            from = 0;
            to = got;
            filled += got;
        }
        return true;
    }

    /** The next byte as 0..255, or -1 at the end of the stream. */
    int next() throws IOException {
        return fill() ? buffer[from++] & 0xff : -1;
    }

    byte[] buffer() {
        return buffer;
    }

    int from() {
        return from;
    }

    int available() {
        return to - from;
    }

    void skip(int count) {
        from += count;
    }

    /** Bytes used so far. */
    long position() {
        return filled - available();
    }

    void close() throws IOException {
        in.close();
    }
}
