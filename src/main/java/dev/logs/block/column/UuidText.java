package dev.logs.block.column;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.Damage;
import dev.logs.block.template.Numbers;
import dev.logs.block.template.SlotKind;

/** UUIDs as 16 bytes, the first digit in the highest bits of the first. */
final class UuidText {

    private static final int TEXT_LENGTH = 36;
    static final int PACKED_LENGTH = 16;

    private UuidText() {}

    static void pack(byte[] text, int from, ByteSink target) {
        int high = -1;
        for (int i = from; i < from + TEXT_LENGTH; i++) {
            if (text[i] != '-') {
                int digit = Numbers.hexDigit(text[i]);
                if (high < 0) {
                    high = digit;
                } else {
                    target.put(high << 4 | digit);
                    high = -1;
                }
            }
        }
    }

    static void append(ByteSink packed, ByteSink target) {
        if (packed.length() != PACKED_LENGTH) {
            throw Damage.of("a UUID of " + packed.length() + " bytes");
        }
        for (int i = 0; i < PACKED_LENGTH; i++) {
            if (i == 4 || i == 6 || i == 8 || i == 10) {
                target.put('-');
            }
            HexText.append(packed.array()[i] & 0xFF, 2, SlotKind.UUID, target);
        }
    }
}
