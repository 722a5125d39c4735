package dev.logs.block;

import dev.logs.block.column.ColumnTarget;

/** The fields of the entries of a block, ready to be written. */
interface ReadyFields {

    /** @param ordered the rows by template */
    void write(ColumnTarget target, int[] ordered);
}
