package dev.logs.block.column;

import dev.logs.block.bytes.ByteSink;

/** Decimal digits. */
final class DecimalText {

    private static final int DIGITS_MAX = 19;

    /** By number of digits the smallest number that has more. */
    private static final long[] POWERS = new long[DIGITS_MAX];

    static {
        long power = 1;
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = power;
            power *= 10;
        }
    }

    private DecimalText() {}

    /** How many digits the number has, without its sign; 1 for 0. */
    static int digits(long number) {
        long rest = number < 0 ? -number : number;
        int digits = 1;
        while (digits < DIGITS_MAX && rest >= POWERS[digits]) {
            digits++;
        }
        return digits;
    }

    /** Appends sign, zeros, and the number; a number below -2^63 + 1 does not occur. */
    static void append(long number, int zeros, ByteSink target) {
        if (number < 0) {
            target.put('-');
        }
        int width = zeros + digits(number);
        int from = target.extend(width);
        int at = from + width;
        byte[] bytes = target.array();
        long rest = number < 0 ? -number : number;
        while (rest > Integer.MAX_VALUE) {
            long tenth = rest / 10;
            bytes[--at] = (byte) ('0' + (int) (rest - tenth * 10));
            rest = tenth;
        }
        // In a run that is too short for the best compiler a division of long numbers costs ten times that of short
        // ones.
        int few = (int) rest;
        while (at > from) {
            int tenth = few / 10;
            bytes[--at] = (byte) ('0' + few - tenth * 10);
            few = tenth;
        }
    }
}
