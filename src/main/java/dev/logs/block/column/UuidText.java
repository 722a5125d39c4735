package dev.logs.block.column;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.Damage;
import dev.logs.block.template.Numbers;
import dev.logs.block.template.SlotKind;

/** UUIDs as 16 bytes, the first digit in the highest bits of the first. */
final class UuidText {

    private static final int TEXT_LENGTH = 36;
    static final int PACKED_LENGTH = 16;

    private static final int HYPHENS = TEXT_LENGTH - 2 * PACKED_LENGTH;

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

    /** Puts the text for the last bytes of the sink, which it replaces. */
    static void unpack(int packed, ByteSink target) {
        if (packed != PACKED_LENGTH) {
            throw Damage.of("a UUID of " + packed + " bytes");
        }
        HexText.unpack(PACKED_LENGTH, SlotKind.UUID, target);
        int from = target.extend(HYPHENS) - 2 * PACKED_LENGTH;
        byte[] bytes = target.array();
        System.arraycopy(bytes, from + 20, bytes, from + 24, 12);
        for (int group = 3; group > 0; group--) {
            System.arraycopy(bytes, from + 4 + 4 * group, bytes, from + 4 + 5 * group, 4);
        }
        for (int hyphen = 8; hyphen <= 23; hyphen += 5) {
            bytes[from + hyphen] = '-';
        }
    }
}
