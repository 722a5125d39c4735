package dev.logs.stream;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** UTF-8 on byte arrays: validity, and safe places to cut. */
public final class Utf8 {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private Utf8() {}

    /** Whether the bytes {@code from} (inclusive) to {@code to} (exclusive) are well-formed UTF-8. */
    public static boolean isValid(byte[] bytes, int from, int to) {
        return validEnd(bytes, from, to) == to;
    }

    /** Index of the first byte from {@code from} on that is not part of a well-formed character, or {@code to}. */
    static int validEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            at = skipAscii(bytes, at, to);
            if (at == to) {
                return to;
            }
            int length = sequenceLength(bytes, at, to);
            if (length == 0) {
                return at;
            }
            at += length;
        }
        return to;
    }

    /**
     * The largest index at or below {@code cut} where the text may be cut without splitting a character.
     *
     * @param from start of the text; {@code bytes[cut]} must exist and is the first byte that would be left out
     */
    public static int cutBoundary(byte[] bytes, int from, int cut) {
        int at = cut;
        while (at > from && cut - at < 3 && isContinuation(bytes[at])) {
            at--;
        }
        // More continuation bytes than a character has: not UTF-8, so any place is as good.
        return isContinuation(bytes[at]) ? cut : at;
    }

    private static int skipAscii(byte[] bytes, int from, int to) {
        int at = from;
        while (at + 8 <= to && ((long) LONGS.get(bytes, at) & HIGH_BITS) == 0) {
            at += 8;
        }
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    /** Bytes of the well-formed character of more than one byte that begins at {@code at}, or 0 when there is none. */
    private static int sequenceLength(byte[] bytes, int at, int to) {
        int lead = bytes[at] & 0xff;
        int length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
        if (length == 0 || at + length > to) {
            return 0;
        }
        int second = bytes[at + 1] & 0xff;
        // Overlong forms, surrogates and what lies beyond U+10FFFF show in the second byte.
        boolean wrong = lead == 0xe0 && second < 0xa0
                || lead == 0xed && second > 0x9f
                || lead == 0xf0 && second < 0x90
                || lead == 0xf4 && second > 0x8f;
        if (wrong) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if (!isContinuation(bytes[at + i])) {
                return 0;
            }
        }
        return length;
    }

    private static boolean isContinuation(byte b) {
        return (b & 0xc0) == 0x80;
    }
}
