package dev.logs.block.column;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.template.SlotKind;

/** Hexadecimal digits. */
final class HexText {

    private HexText() {}

    static int digit(int value, SlotKind kind) {
        return value < 10 ? '0' + value : (kind == SlotKind.HEX_UPPER ? 'A' : 'a') + value - 10;
    }

    /** Puts two digits for each of the last bytes of the sink, which it replaces. */
    static void unpack(int packed, SlotKind kind, ByteSink target) {
        target.extend(packed);
        byte[] bytes = target.array();
        int from = target.length() - 2 * packed;
        for (int i = packed - 1; i >= 0; i--) {
            int b = bytes[from + i];
            bytes[from + 2 * i] = (byte) digit(b >> 4 & 0xF, kind);
            bytes[from + 2 * i + 1] = (byte) digit(b & 0xF, kind);
        }
    }

    /** Appends the lowest {@code length} digits. */
    static void append(long value, int length, SlotKind kind, ByteSink target) {
        int from = target.extend(length);
        byte[] bytes = target.array();
        for (int i = 0; i < length; i++) {
            bytes[from + i] = (byte) digit((int) (value >>> (length - 1 - i << 2)) & 0xF, kind);
        }
    }
}
