package dev.logs.stream;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Text in UTF-16, as Windows programs write it, given out as UTF-8; told by its byte order mark, which is left out.
 *
 * <p>What is no UTF-16 (half of a surrogate pair, half a unit at the end) comes out as bytes that are no UTF-8 either, so
 * that whoever reads them marks and counts them as such.
 */
public final class Utf16Input extends InputStream {

    private static final int BUFFER_BYTES = 8192;
    private static final int NONE = -1;

    /** Never part of UTF-8. */
    private static final byte INVALID = (byte) 0xff;

    private final InputStream in;
    private final boolean bigEndian;
    private final byte[] raw = new byte[BUFFER_BYTES];
    private final GrowingBytes text = new GrowingBytes(2 * BUFFER_BYTES);
    private int given;

    /** First byte of a unit whose second has not come, or {@link #NONE}. */
    private int half = NONE;

    /** First unit of a pair whose second has not come, or {@link #NONE}. */
    private int high = NONE;

    private Utf16Input(InputStream in, boolean bigEndian) {
        this.in = in;
        this.bigEndian = bigEndian;
    }

    /** The stream, as UTF-8 when it begins with the mark of UTF-16; a live pipe is not asked for more than that takes. */
    public static InputStream open(InputStream in) throws IOException {
        byte[] first = new byte[BUFFER_BYTES];
        int length = Math.max(0, in.read(first, 0, first.length));
        while (length == 1 && (first[0] == (byte) 0xff || first[0] == (byte) 0xfe)) {
            int got = in.read(first, 1, first.length - 1);
            if (got < 0) {
                break;
            }
            length += got;
        }
        int mark = length < 2 ? 0 : (first[0] & 0xff) << 8 | first[1] & 0xff;
        boolean marked = mark == 0xfeff || mark == 0xfffe;
        InputStream rest = new PrefixedInput(Arrays.copyOfRange(first, marked ? 2 : 0, length), in);
        return marked ? new Utf16Input(rest, mark == 0xfeff) : rest;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (given == text.length()) {
            if (!convertMore()) {
                return -1;
            }
        }
        int count = Math.min(length, text.length() - given);
        System.arraycopy(text.array(), given, target, offset, count);
        given += count;
        return count;
    }

    /** Reads once and converts what came; false when nothing is left. */
    private boolean convertMore() throws IOException {
        text.clear();
        given = 0;
        int count = in.read(raw, 0, raw.length);
        for (int i = 0; i < count; i++) {
            int b = raw[i] & 0xff;
            if (half == NONE) {
                half = b;
            } else {
                unit(bigEndian ? half << 8 | b : b << 8 | half);
                half = NONE;
            }
        }
        return count >= 0 || convertEnd();
    }

    private boolean convertEnd() {
        flushHigh();
        if (half != NONE) {
            text.append(INVALID);
            text.append((byte) half);
            half = NONE;
        }
        return text.length() > 0;
    }

    private void unit(int unit) {
        boolean low = unit >= 0xdc00 && unit <= 0xdfff;
        if (low && high != NONE) {
            codePoint(Character.toCodePoint((char) high, (char) unit));
            high = NONE;
            return;
        }
        flushHigh();
        if (unit >= 0xd800 && unit <= 0xdbff) {
            high = unit;
        } else {
            codePoint(unit);
        }
    }

    private void flushHigh() {
        if (high != NONE) {
            codePoint(high);
            high = NONE;
        }
    }

    private void codePoint(int c) {
        if (c < 0x80) {
            text.append((byte) c);
            return;
        }
        if (c < 0x800) {
            text.append((byte) (0xc0 | c >> 6));
        } else {
            if (c < 0x10000) {
                text.append((byte) (0xe0 | c >> 12));
            } else {
                text.append((byte) (0xf0 | c >> 18));
                text.append((byte) (0x80 | c >> 12 & 0x3f));
            }
            text.append((byte) (0x80 | c >> 6 & 0x3f));
        }
        text.append((byte) (0x80 | c & 0x3f));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
