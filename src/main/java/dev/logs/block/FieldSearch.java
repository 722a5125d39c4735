package dev.logs.block;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Which rows have a value of their fields that is as asked, the values being looked at by column. One thread. */
final class FieldSearch {

    private final FieldColumns fields;
    private final int value;
    /** For each column the indexes of the values that are as asked; null where the value never is of that column. */
    private final @Nullable BitSet[] found;

    FieldSearch(FieldColumns fields, int value, @Nullable BitSet[] found) {
        this.fields = fields;
        this.value = value;
        this.found = found;
    }

    boolean findsNothing() {
        for (BitSet each : found) {
            if (each != null && !each.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    boolean accepts(int row, RowColumns rows) {
        int column = fields.columnOf(row, value, rows);
        BitSet ofColumn = found[column];
        return ofColumn != null && ofColumn.get(fields.indexOf(row, value, rows));
    }
}
