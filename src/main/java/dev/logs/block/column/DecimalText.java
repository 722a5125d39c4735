package dev.logs.block.column;

import dev.logs.block.bytes.ByteSink;

/** Decimal digits. */
final class DecimalText {

    private DecimalText() {}

    /** How many digits the number has, without its sign; 1 for 0. */
    static int digits(long number) {
        long rest = number < 0 ? -number : number;
        int digits = 1;
        while (rest > Integer.MAX_VALUE) {
            rest /= 10;
            digits++;
        }
        return digits(digits, (int) rest);
    }

    /** In a run that is too short for the best compiler a division of long numbers costs ten times that of short ones. */
    private static int digits(int known, int number) {
        int rest = number;
        int digits = known;
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
        int digits = digits(number);
        int at = target.extend(digits) + digits;
        byte[] bytes = target.array();
        long rest = number < 0 ? -number : number;
        while (rest > Integer.MAX_VALUE) {
            bytes[--at] = (byte) ('0' + (int) (rest % 10));
            rest /= 10;
            digits--;
        }
        int few = (int) rest;
        for (int i = digits; i > 0; i--) {
            int above = few / 10;
            bytes[--at] = (byte) ('0' + few - above * 10);
            few = above;
        }
    }
}
