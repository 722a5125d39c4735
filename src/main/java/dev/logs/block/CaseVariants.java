package dev.logs.block;

import dev.logs.block.bytes.LongBytes;
import java.util.Arrays;

/**
 * Whether messages of a block hold the long s or the Kelvin sign, the only characters beyond ASCII that are the same as an ASCII letter
 * when case is ignored. Without them folding A to Z in bytes is exact. The order is part of the format.
 */
enum CaseVariants {
    ASCII_ONLY,
    BEYOND_ASCII;

    /** U+017F and U+212A in UTF-8; no other character holds these bytes. */
    private static final byte[] LONG_S = {(byte) 0xC5, (byte) 0xBF};

    private static final byte[] KELVIN_SIGN = {(byte) 0xE2, (byte) 0x84, (byte) 0xAA};

    static CaseVariants of(byte[] text, int from, int to) {
        int at = LongBytes.skipAscii(text, from, to);
        while (at < to) {
            if (stands(LONG_S, text, at, to) || stands(KELVIN_SIGN, text, at, to)) {
                return BEYOND_ASCII;
            }
            at = LongBytes.skipAscii(text, at + 1, to);
        }
        return ASCII_ONLY;
    }

    private static boolean stands(byte[] character, byte[] text, int at, int to) {
        int end = at + character.length;
        return end <= to && Arrays.equals(text, at, end, character, 0, character.length);
    }
}
