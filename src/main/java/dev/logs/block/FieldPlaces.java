package dev.logs.block;

import dev.logs.block.bytes.Damage;

/**
 * Where in its column each value of the fields of each row lies: what reading whole rows needs of all columns.
 *
 * @param starts for each row the index of its first value in {@code places}
 * @param places the values of the first row in the order of its shape, then those of the second, ...
 */
@SuppressWarnings("ArrayRecordComponent")
record FieldPlaces(int[] starts, int[] places) {

    /**
     * What is counted.
     *
     * @param columnsOf for each row the columns of its values
     * @param byTemplate for each column whether its values lie by template, else by row
     * @param sizes how many values each column has
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Layout(int[][] columnsOf, boolean[] byTemplate, int[] sizes) {}

    static FieldPlaces of(Layout layout, RowColumns rows) {
        int[] starts = new int[layout.columnsOf.length];
        int values = 0;
        for (int row = 0; row < starts.length; row++) {
            starts[row] = values;
            values = Math.addExact(values, layout.columnsOf[row].length);
        }
        FieldPlaces made = new FieldPlaces(starts, new int[values]);
        int[] next = new int[layout.sizes.length];
        boolean anyByTemplate = false;
        for (boolean each : layout.byTemplate) {
            anyByTemplate |= each;
        }
        for (int row = 0; row < starts.length; row++) {
            made.count(row, false, layout, next);
        }
        for (int place = 0; anyByTemplate && place < starts.length; place++) {
            made.count(rows.rowAt(place), true, layout, next);
        }
        return made;
    }

    /** Gives the values of a row that lie in columns of one order their places. */
    private void count(int row, boolean byTemplate, Layout layout, int[] next) {
        int[] columns = layout.columnsOf[row];
        for (int slot = 0; slot < columns.length; slot++) {
            int column = columns[slot];
            if (layout.byTemplate[column] == byTemplate) {
                places[starts[row] + slot] =
                        Damage.bounded(next[column]++, layout.sizes[column] - 1L, "index of a field");
            }
        }
    }

    int of(int row, int slot) {
        return places[starts[row] + slot];
    }
}
