package dev.logs.block.column;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.template.SlotKind;

/** Hexadecimal digits. */
final class HexText {

    private HexText() {}

    static int digit(int value, SlotKind kind) {
        return value < 10 ? '0' + value : (kind == SlotKind.HEX_UPPER ? 'A' : 'a') + value - 10;
    }

    /** Appends the lowest {@code length} digits. */
    static void append(long value, int length, SlotKind kind, ByteSink target) {
        for (int i = length - 1; i >= 0; i--) {
            target.put(digit((int) (value >>> (i << 2)) & 0xF, kind));
        }
    }
}
