package dev.logs.block;

import dev.logs.block.template.Template;

/** A template of fields with the column of each slot. */
@SuppressWarnings("ArrayRecordComponent")
record FieldShape(Template template, int[] columns) {

    /** What {@link #before(int, int)} answers when the slot is of another column, or is not there. */
    static final int NOT_THERE = -1;

    /** How many slots before this one share its column. */
    int before(int slot) {
        int before = 0;
        for (int i = 0; i < slot; i++) {
            before += columns[i] == columns[slot] ? 1 : 0;
        }
        return before;
    }

    /** The same, or {@link #NOT_THERE}. */
    int before(int slot, int column) {
        return slot >= 0 && slot < columns.length && columns[slot] == column ? before(slot) : NOT_THERE;
    }

    boolean isString(int slot) {
        int at = template.slotAt(slot);
        return at > 0 && template.text()[at - 1] == '"';
    }

    int valuesIn(int column) {
        int values = 0;
        for (int each : columns) {
            values += each == column ? 1 : 0;
        }
        return values;
    }
}
