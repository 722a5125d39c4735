package dev.logs.block.column;

import dev.logs.block.bytes.ByteSink;

/** Decimal digits. */
final class DecimalText {

    private static final int DIGITS_MAX = 19;

    private DecimalText() {}

    /** How many digits the number has, without its sign; 1 for 0. */
    static int digits(long number) {
        long rest = number < 0 ? -number : number;
        int digits = 1;
        while (rest >= 10) {
            rest /= 10;
            digits++;
        }
        return digits;
    }

    /** Appends sign, zeros, and the number; a number below -2^63 + 1 does not occur. */
    static void append(long number, int zeros, ByteSink target) {
        if (number < 0) {
            target.put('-');
        }
        for (int i = 0; i < zeros; i++) {
            target.put('0');
        }
        target.reserve(DIGITS_MAX);
        int digits = digits(number);
        long rest = number < 0 ? -number : number;
        byte[] reversed = new byte[digits];
        for (int i = digits - 1; i >= 0; i--) {
            reversed[i] = (byte) ('0' + (int) (rest % 10));
            rest /= 10;
        }
        target.put(reversed);
    }
}
