package dev.logs.block;

import dev.logs.block.column.TemplateIndex;

/** Rows by template: all of the first template in their order, then all of the second, ... */
@SuppressWarnings("ArrayRecordComponent")
record RowOrder(int[] rows) {

    /** @param counts how many rows have each template */
    static RowOrder of(int[] templateOf, int[] counts) {
        int[] next = TemplateIndex.starts(counts);
        int[] rows = new int[templateOf.length];
        for (int i = 0; i < rows.length; i++) {
            rows[next[templateOf[i]]++] = i;
        }
        return new RowOrder(rows);
    }
}
