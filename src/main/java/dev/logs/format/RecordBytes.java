package dev.logs.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of records on their way out. Grows with its largest content and is used again; one thread. */
public final class RecordBytes {

    private byte[] bytes = new byte[64 * 1024];
    private int length;

    /** Forgets the content, keeps the room. */
    public void clear() {
        length = 0;
    }

    public int length() {
        return length;
    }

    /** The bytes themselves: valid until the next change, longer than {@link #length()}. */
    public byte[] array() {
        return bytes;
    }

    /** A copy of the content. */
    public byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    /** Appends a stretch of bytes. */
    public void append(byte[] more, int from, int to) {
        reserve(to - from);
        System.arraycopy(more, from, bytes, length, to - from);
        length += to - from;
    }

    /** Appends text as UTF-8; an unpaired surrogate, which has no such form, becomes a question mark. */
    public void append(CharSequence text) {
        append(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    void append(byte[] more) {
        append(more, 0, more.length);
    }

    void append(int one) {
        reserve(1);
        bytes[length++] = (byte) one;
    }

    /** Appends a number in decimal digits. */
    void appendDecimal(long number) {
        if (number < 0) {
            append(Long.toString(number));
            return;
        }
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        appendDigits(number, digits);
    }

    /** Appends the lowest decimal digits of a number that is not negative. */
    void appendDigits(long number, int digits) {
        reserve(digits);
        long rest = number;
        for (int i = length + digits - 1; i >= length; i--) {
            long tenth = rest / 10;
            bytes[i] = (byte) ('0' + (int) (rest - tenth * 10));
            rest = tenth;
        }
        length += digits;
    }

    /** Appends a number as the 8 bytes of the journal's export format. */
    void appendLittleEndian(long number) {
        reserve(Long.BYTES);
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[length++] = (byte) (number >>> (8 * i));
        }
    }

    private void reserve(int more) {
        int needed = Math.addExact(length, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, bytes.length * 2L)));
        }
    }
}
