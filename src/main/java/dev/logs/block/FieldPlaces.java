package dev.logs.block;

import dev.logs.block.bytes.Damage;

/**
 * Where in its column each value of the fields of each entry lies: what reading whole entries needs of all columns. Entries are known by
 * their places, see {@link RowColumns#place}.
 *
 * @param starts for each place the index of its first value in {@code values}
 * @param values the values at the first place in the order of its shape, then those at the second, ...
 */
@SuppressWarnings("ArrayRecordComponent")
record FieldPlaces(int[] starts, int[] values) {

    /**
     * What is counted.
     *
     * @param shapeAt the shape at each place
     * @param columnsOf the columns of the values of each shape
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Layout(int[] shapeAt, int[][] columnsOf, FieldLayout.Columns columns) {}

    static FieldPlaces of(Layout layout, RowColumns rows) {
        int[] starts = new int[layout.shapeAt.length];
        int values = 0;
        for (int place = 0; place < starts.length; place++) {
            starts[place] = values;
            values = Math.addExact(values, layout.columnsOf[layout.shapeAt[place]].length);
        }
        FieldPlaces made = new FieldPlaces(starts, new int[values]);
        int[] next = new int[layout.columns.sizes().length];
        boolean anyByTemplate = false;
        for (boolean each : layout.columns.byTemplate()) {
            anyByTemplate |= each;
        }
        for (int place : rows.index().places()) {
            made.count(place, false, layout, next);
        }
        for (int place = 0; anyByTemplate && place < starts.length; place++) {
            made.count(place, true, layout, next);
        }
        return made;
    }

    /** Gives the values at a place that lie in columns of one order their indexes. */
    private void count(int place, boolean byTemplate, Layout layout, int[] next) {
        int[] columns = layout.columnsOf[layout.shapeAt[place]];
        for (int slot = 0; slot < columns.length; slot++) {
            int column = columns[slot];
            if (layout.columns.byTemplate()[column] == byTemplate) {
                values[starts[place] + slot] =
                        Damage.bounded(next[column]++, layout.columns.sizes()[column] - 1L, "index of a field");
            }
        }
    }

    int of(int place, int slot) {
        return values[starts[place] + slot];
    }
}
