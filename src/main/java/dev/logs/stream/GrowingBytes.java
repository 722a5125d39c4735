package dev.logs.stream;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A byte array that grows and is used again; whoever fills it bounds it. One thread. */
public final class GrowingBytes {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int length;

    public GrowingBytes(int initialCapacity) {
        bytes = new byte[initialCapacity];
    }

    /** Forgets the content, keeps the room. */
    public void clear() {
        length = 0;
    }

    /** Appends {@code source[from..to)}. */
    public void append(byte[] source, int from, int to) {
        reserve(to - from);
        System.arraycopy(source, from, bytes, length, to - from);
        length += to - from;
    }

    /**
     * Appends {@code source[from..to)}, writing each byte that is not part of a well-formed UTF-8 character as
     * {@code prefix} and two hex digits.
     *
     * @param prefix {@code \x}, or {@code \\x} where the text around it uses backslash as an escape; ASCII
     * @return the number of bytes that were replaced
     */
    public int appendReadable(byte[] source, int from, int to, String prefix) {
        int replaced = 0;
        int at = from;
        while (at < to) {
            int end = Utf8.validEnd(source, at, to);
            append(source, at, end);
            if (end < to) {
                appendEscape(source[end++], prefix);
                replaced++;
            }
            at = end;
        }
        return replaced;
    }

    private void appendEscape(byte b, String prefix) {
        for (int i = 0; i < prefix.length(); i++) {
            append((byte) prefix.charAt(i));
        }
        append(HEX[(b >> 4) & 15]);
        append(HEX[b & 15]);
    }

    public void append(byte b) {
        reserve(1);
        bytes[length++] = b;
    }

    /** The array itself: valid until the next change, longer than {@link #length()}. */
    public byte[] array() {
        return bytes;
    }

    public int length() {
        return length;
    }

    private void reserve(int more) {
        int needed = Math.addExact(length, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, bytes.length * 2L)));
        }
    }
}
