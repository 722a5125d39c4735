package dev.logs.stream;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** UTF-8 on byte arrays: validity, safe places to cut, and a readable form of what is not UTF-8. */
public final class Utf8 {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private Utf8() {}

    /** Whether the bytes {@code from} (inclusive) to {@code to} (exclusive) are well-formed UTF-8. */
    public static boolean isValid(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            at = skipAscii(bytes, at, to);
            if (at == to) {
                return true;
            }
            int length = sequenceLength(bytes, at, to);
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
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

    /**
     * Copies text, writing each byte that is not part of a well-formed character as {@code prefix} and two hex digits.
     *
     * @param prefix {@code \x}, or {@code \\x} where the text around it uses backslash as an escape
     * @return the number of bytes that were replaced
     */
    public static int copyReadable(byte[] bytes, int from, int to, String prefix, GrowingBytes target) {
        int replaced = 0;
        int at = from;
        while (at < to) {
            int end = skipAscii(bytes, at, to);
            if (end < to) {
                end += sequenceLength(bytes, end, to);
            }
            if (end > at) {
                target.append(bytes, at, end);
            }
            at = end;
            if (at < to && bytes[at] < 0 && sequenceLength(bytes, at, to) == 0) {
                appendEscape(bytes[at++], prefix, target);
                replaced++;
            }
        }
        return replaced;
    }

    private static void appendEscape(byte b, String prefix, GrowingBytes target) {
        for (int i = 0; i < prefix.length(); i++) {
            target.append((byte) prefix.charAt(i));
        }
        target.append((byte) HEX[(b >> 4) & 15]);
        target.append((byte) HEX[b & 15]);
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
