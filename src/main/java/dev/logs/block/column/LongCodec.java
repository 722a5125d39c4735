package dev.logs.block.column;

import dev.logs.block.bytes.Damage;

/** How numbers are stored. The order is part of the format: the first byte of a descriptor. */
public enum LongCodec {
    /** One number for all. */
    CONSTANT,
    /** What is above the smallest, divided, as planes: all lowest bytes, then all second bytes, ... */
    PLANES,
    /** The same, the bytes of each number together. */
    ROWS,
    /** The same, as varints. */
    VARINTS,
    /** The first number, then a column with the differences. */
    DELTA,
    /** A column with the distinct numbers, ascending, then a column with their indexes. */
    DICTIONARY;

    private static final LongCodec[] VALUES = values();

    static LongCodec of(int number) {
        if (number >= VALUES.length) {
            throw Damage.of("numbers are encoded in unknown way " + number);
        }
        return VALUES[number];
    }
}
