package dev.logs.block;

import dev.logs.block.bytes.ByteCursor;

/** How much was done to make a block small. The order is part of the format. */
public enum BlockForm {
    /** Templates, and for each column whatever measured smallest. */
    FINISHED,
    /** Messages and fields are compressed as they are: made in a third of the time, twice as large, and to be finished by a compaction. */
    DRAFT;

    private static final BlockForm[] VALUES = values();

    static BlockForm read(ByteCursor cursor) {
        return VALUES[cursor.count(VALUES.length - 1L, "form of a block")];
    }
}
