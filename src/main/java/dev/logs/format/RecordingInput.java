package dev.logs.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Keeps the bytes that were read, from a place on, so that a part of a document can be taken as it is spelled. Holds as much as
 * the longest part. One thread.
 */
final class RecordingInput extends InputStream {

    private final InputStream in;
    private byte[] kept = new byte[16 * 1024];
    private int length;

    /** Offset in the stream of the first byte kept. */
    private long from;

    RecordingInput(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        int got = in.read(target, offset, count);
        if (got > 0) {
            if (length + got > kept.length) {
                kept = Arrays.copyOf(kept, Math.max(length + got, kept.length * 2));
            }
            System.arraycopy(target, offset, kept, length, got);
            length += got;
        }
        return got;
    }

    /** Forgets what stands before an offset in the stream. */
    void forgetBefore(long offset) {
        int gone = (int) Math.min(length, Math.max(0, offset - from));
        System.arraycopy(kept, gone, kept, 0, length - gone);
        length -= gone;
        from += gone;
    }

    /** The bytes between two offsets in the stream, which are kept. */
    byte[] between(long begin, long end) {
        return Arrays.copyOfRange(kept, (int) (begin - from), (int) (end - from));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
