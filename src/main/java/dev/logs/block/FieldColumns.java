package dev.logs.block;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.Damage;
import dev.logs.block.column.ColumnSource;
import dev.logs.block.column.LongColumn;
import dev.logs.block.column.TextColumn;
import dev.logs.block.column.TextNature;
import dev.logs.block.template.SlotQuery;
import dev.logs.block.template.Template;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The fields of the entries: shapes, and values by name. */
final class FieldColumns {

    private final List<FieldShape> shapes;
    /** By place, see {@link RowColumns#place}: 0 for none, else the index of the shape and 1. */
    private final LongColumn shapeIds;

    private final List<TextColumn> columns;
    /** For each column whether its values lie by template, else by row. */
    private final boolean[] byTemplate;
    /** For each column the index of each row's first value in it; made when it is first needed. */
    private final int[][] firsts;

    private FieldColumns(List<FieldShape> shapes, LongColumn shapeIds, List<TextColumn> columns, boolean[] byTemplate) {
        this.byTemplate = byTemplate;
        this.shapes = shapes;
        this.shapeIds = shapeIds;
        this.columns = columns;
        this.firsts = new int[columns.size()][];
    }

    static FieldColumns read(ColumnSource source, int rows) {
        ByteCursor directory = source.streams().directory();
        int columnCount = directory.count(directory.remaining(), "number of fields");
        int shapeCount = directory.count(rows, "number of shapes");
        List<FieldShape> shapes = new ArrayList<>();
        long[] sizes = new long[columnCount];
        for (int i = 0; i < shapeCount; i++) {
            Template template = source.templates().template(directory.varint());
            int count = directory.count(rows, "number of rows");
            int[] slots = new int[template.slotCount()];
            for (int slot = 0; slot < slots.length; slot++) {
                slots[slot] = directory.count(columnCount - 1L, "number of a field");
                sizes[slots[slot]] += count;
            }
            shapes.add(new FieldShape(template, slots));
        }
        LongColumn shapeIds = LongColumn.read(source.streams(), rows);
        List<TextColumn> columns = new ArrayList<>();
        boolean[] byTemplate = new boolean[columnCount];
        for (int i = 0; i < columnCount; i++) {
            int size = Damage.bounded(sizes[i], BlockLimits.FIELD_VALUES_MAX, "number of values");
            byTemplate[i] = directory.count(1, "order of a field") == 1;
            columns.add(TextColumn.read(source, TextNature.VALUES, size));
        }
        return new FieldColumns(shapes, shapeIds, columns, byTemplate);
    }

    /** Whether the entry at a place has fields. */
    boolean isPresent(int place) {
        return shapeIds.get(place) != 0;
    }

    /** Appends the fields of a row. */
    void append(int row, RowColumns rows, ByteSink target) {
        FieldShape shape = shape(rows.place(row));
        byte[] text = shape.template.text();
        int at = 0;
        int[] slots = shape.columns;
        for (int i = 0; i < slots.length; i++) {
            int slotAt = shape.template.slotAt(i);
            target.put(text, at, slotAt - at);
            appendValue(row, i, rows, target);
            at = shape.template.behindSlot(i);
        }
        target.put(text, at, text.length - at);
    }

    /** Appends one value of the fields of a row, by its index in the shape. */
    void appendValue(int row, int slot, RowColumns rows, ByteSink target) {
        columns.get(columnOf(row, slot, rows)).append(indexOf(row, slot, rows), target);
    }

    /** The column of a value of the fields of a row. */
    int columnOf(int row, int slot, RowColumns rows) {
        int[] slots = shape(rows.place(row)).columns;
        return slots[Damage.bounded(slot, slots.length - 1L, "index of a field")];
    }

    /** Where in its column the value is. */
    int indexOf(int row, int slot, RowColumns rows) {
        int column = columnOf(row, slot, rows);
        int value = first(column, row, rows) + shape(rows.place(row)).before(slot);
        return Damage.bounded(value, columns.get(column).size() - 1L, "index of a field");
    }

    /** Looks at all values that stand at an index in their shape. */
    FieldSearch search(int slot, SlotQuery query) {
        BitSet[] found = new BitSet[columns.size()];
        for (FieldShape shape : shapes) {
            int column = slot < shape.columns.length && slot >= 0 ? shape.columns[slot] : -1;
            if (column >= 0 && found[column] == null) {
                found[column] = new BitSet();
                columns.get(column).find(query, found[column]);
            }
        }
        return new FieldSearch(this, slot, found);
    }

    private FieldShape shape(int place) {
        return shapes.get(Damage.bounded(shapeIds.get(place) - 1, shapes.size() - 1L, "number of a shape"));
    }

    private int first(int column, int row, RowColumns rows) {
        int[] known = firsts[column];
        if (known == null) {
            known = new int[shapeIds.size()];
            int values = 0;
            for (int i = 0; i < known.length; i++) {
                int at = byTemplate[column] ? rows.rowAt(i) : i;
                int place = byTemplate[column] ? i : rows.place(i);
                known[at] = values;
                values += isPresent(place) ? shape(place).valuesIn(column) : 0;
            }
            firsts[column] = known;
        }
        return known[row];
    }

    /**
     * A template with the column of each slot.
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record FieldShape(Template template, int[] columns) {

        /** How many slots before this one share its column. */
        int before(int slot) {
            int before = 0;
            for (int i = 0; i < slot; i++) {
                before += columns[i] == columns[slot] ? 1 : 0;
            }
            return before;
        }

        int valuesIn(int column) {
            int values = 0;
            for (int each : columns) {
                values += each == column ? 1 : 0;
            }
            return values;
        }
    }
}
