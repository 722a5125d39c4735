package dev.logs.block.column;

import dev.logs.block.bytes.Damage;

/** How texts are stored. The order is part of the format: the first byte of a descriptor. */
public enum TextCodec {
    /** One text for all. */
    CONSTANT,
    /** Lengths, and all bytes behind each other. */
    PLAIN,
    /** A column with the distinct texts in the order in which they first occur, then one with their indexes. */
    DICTIONARY,
    /** The same, but an index is how many distinct texts came before, less itself: 0 for a text that is new. */
    RECENT,
    /** Templates and the columns of their slots. */
    TEMPLATED,
    /** Texts of the same length: all first bytes, then all second bytes, ... */
    FIXED;

    private static final TextCodec[] VALUES = values();

    static TextCodec of(int number) {
        if (number >= VALUES.length) {
            throw Damage.of("texts are encoded in unknown way " + number);
        }
        return VALUES[number];
    }
}
