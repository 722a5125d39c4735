package dev.logs.block.column;

import dev.logs.block.bytes.ByteSink;

/** IPv4 addresses as numbers: the first part is the highest byte. */
final class AddressText {

    private AddressText() {}

    static long value(byte[] bytes, int from, int to) {
        long value = 0;
        int part = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '.') {
                value = value << 8 | part;
                part = 0;
            } else {
                part = part * 10 + bytes[i] - '0';
            }
        }
        return value << 8 | part;
    }

    static void append(long value, ByteSink target) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            DecimalText.append(value >>> shift & 0xFF, 0, target);
            if (shift > 0) {
                target.put('.');
            }
        }
    }
}
