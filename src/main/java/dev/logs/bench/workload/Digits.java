package dev.logs.bench.workload;

import dev.logs.block.bytes.ByteSink;

/** Numbers as ASCII digits, without a string in between. */
final class Digits {

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private Digits() {}

    /** Writes a number that is not negative. */
    static void decimal(long number, ByteSink out) {
        int width = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            width++;
        }
        padded(number, width, out);
    }

    /** Writes the last {@code width} digits, with leading zeros. */
    static void padded(long number, int width, ByteSink out) {
        int end = out.length() + width;
        out.putFixed(0, width);
        byte[] bytes = out.array();
        long rest = number;
        for (int at = end - 1; at >= end - width; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /** Writes the lowest {@code count} hexadecimal digits, up to 16. */
    static void hex(long bits, int count, ByteSink out) {
        for (int shift = 4 * (count - 1); shift >= 0; shift -= 4) {
            out.put(HEX[(int) (bits >>> shift) & 15]);
        }
    }
}
