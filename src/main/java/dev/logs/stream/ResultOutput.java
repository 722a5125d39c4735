package dev.logs.stream;

import dev.logs.error.StorageException;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Buffered UTF-8 text on a stream that must not swallow errors (a {@code FileOutputStream}, not {@code System.out}).
 *
 * <p>One thread. Every method that writes throws {@link BrokenPipeException} when the reader has gone, and {@link
 * StorageException} when the output cannot be written for another reason. Unpaired surrogates, which UTF-8 has no form
 * for, are written as U+FFFD.
 */
public final class ResultOutput implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 * 1024;

    /** Characters taken from a builder at a time. */
    private static final int PIECE_CHARS = 8 * 1024;

    private final OutputStream out;
    private final String name;
    private final byte[] bytes = new byte[BUFFER_BYTES];
    private final char[] piece = new char[PIECE_CHARS];
    private int length;
    private char pendingHighSurrogate;

    /** @param name how messages name the stream, for example {@code standard output} */
    public ResultOutput(OutputStream out, String name) {
        this.out = out;
        this.name = name;
    }

    /** Writes text. */
    public void write(String text) {
        int end = text.length();
        for (int from = 0; from < end; from += PIECE_CHARS) {
            int to = Math.min(end, from + PIECE_CHARS);
            text.getChars(from, to, piece, 0);
            encode(to - from);
        }
    }

    /** Writes the text that a builder holds, without making a string of it. */
    public void write(StringBuilder text) {
        int end = text.length();
        for (int from = 0; from < end; from += PIECE_CHARS) {
            int to = Math.min(end, from + PIECE_CHARS);
            text.getChars(from, to, piece, 0);
            encode(to - from);
        }
    }

    /** Writes bytes as they are. */
    public void write(byte[] source, int offset, int count) {
        endText();
        if (count > BUFFER_BYTES - length) {
            drain();
        }
        if (count > BUFFER_BYTES) {
            writeThrough(source, offset, count);
            return;
        }
        System.arraycopy(source, offset, bytes, length, count);
        length += count;
    }

    /** Passes everything on to the stream. */
    public void flush() {
        endText();
        drain();
        try {
            out.flush();
        } catch (IOException e) {
            throw converted(e);
        }
    }

    /** Flushes; the stream behind stays open, for it belongs to the process. */
    @Override
    public void close() {
        flush();
    }

    private void encode(int count) {
        for (int i = 0; i < count; i++) {
            char c = piece[i];
            if (c < 0x80 && pendingHighSurrogate == 0) {
                if (length == BUFFER_BYTES) {
                    drain();
                }
                bytes[length++] = (byte) c;
            } else {
                encodeWide(c);
            }
        }
    }

    private void encodeWide(char c) {
        char high = pendingHighSurrogate;
        pendingHighSurrogate = 0;
        if (high != 0 && Character.isLowSurrogate(c)) {
            appendCodePoint(Character.toCodePoint(high, c));
            return;
        }
        if (high != 0) {
            appendCodePoint(0xfffd);
        }
        if (Character.isHighSurrogate(c)) {
            pendingHighSurrogate = c;
        } else {
            appendCodePoint(Character.isLowSurrogate(c) ? 0xfffd : c);
        }
    }

    private void endText() {
        if (pendingHighSurrogate != 0) {
            pendingHighSurrogate = 0;
            appendCodePoint(0xfffd);
        }
    }

    private void appendCodePoint(int point) {
        if (BUFFER_BYTES - length < 4) {
            drain();
        }
        if (point < 0x80) {
            bytes[length++] = (byte) point;
        } else if (point < 0x800) {
            bytes[length++] = (byte) (0xc0 | point >> 6);
            bytes[length++] = (byte) (0x80 | point & 0x3f);
        } else if (point < 0x10000) {
            bytes[length++] = (byte) (0xe0 | point >> 12);
            bytes[length++] = (byte) (0x80 | point >> 6 & 0x3f);
            bytes[length++] = (byte) (0x80 | point & 0x3f);
        } else {
            bytes[length++] = (byte) (0xf0 | point >> 18);
            bytes[length++] = (byte) (0x80 | point >> 12 & 0x3f);
            bytes[length++] = (byte) (0x80 | point >> 6 & 0x3f);
            bytes[length++] = (byte) (0x80 | point & 0x3f);
        }
    }

    private void drain() {
        int count = length;
        length = 0;
        if (count > 0) {
            writeThrough(bytes, 0, count);
        }
    }

    private void writeThrough(byte[] source, int offset, int count) {
        try {
            out.write(source, offset, count);
        } catch (IOException e) {
            throw converted(e);
        }
    }

    private RuntimeException converted(IOException error) {
        return failure(name, error);
    }

    /**
     * What a failed write to an output is thrown as.
     *
     * @param name how messages name the output
     */
    public static RuntimeException failure(String name, IOException error) {
        if (BrokenPipeException.means(error)) {
            return new BrokenPipeException(error);
        }
        return new StorageException("cannot write to " + name + ": " + error.getMessage(), null, error);
    }
}
