package dev.logs.block.column;

import dev.logs.block.bytes.Damage;

/** How many zeros stand before numbers. The order is part of the format. */
enum DigitsForm {
    /** None. */
    CANONICAL,
    /** As many as make all equally long. */
    FIXED,
    /** A column of its own says it. */
    ZEROS;

    private static final DigitsForm[] VALUES = values();

    static DigitsForm of(int number) {
        if (number >= VALUES.length) {
            throw Damage.of("digits are encoded in unknown way " + number);
        }
        return VALUES[number];
    }
}
