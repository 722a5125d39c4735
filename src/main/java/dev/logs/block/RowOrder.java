package dev.logs.block;

/** Rows by template: all of the first template in their order, then all of the second, ... */
@SuppressWarnings("ArrayRecordComponent")
record RowOrder(int[] rows) {

    /** @param counts how many rows have each template */
    static RowOrder of(int[] templateOf, int[] counts) {
        int[] next = starts(counts);
        int[] rows = new int[templateOf.length];
        for (int i = 0; i < rows.length; i++) {
            rows[next[templateOf[i]]++] = i;
        }
        return new RowOrder(rows);
    }

    /** For each template the place of its first row. */
    static int[] starts(int[] counts) {
        int[] starts = new int[counts.length];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + counts[i - 1];
        }
        return starts;
    }
}
