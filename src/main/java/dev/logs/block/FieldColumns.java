package dev.logs.block;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.ByteSearch;
import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.Damage;
import dev.logs.block.column.ColumnSource;
import dev.logs.block.column.LongColumn;
import dev.logs.block.column.TextColumn;
import dev.logs.block.column.TextNature;
import dev.logs.block.column.TextTest;
import dev.logs.block.template.Anchor;
import dev.logs.block.template.SlotQuery;
import dev.logs.block.template.Template;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of the entries: shapes, and values by name. */
final class FieldColumns {

    private static final int NOT_THERE = -1;

    private static final int[] NO_COLUMNS = {};

    private final List<FieldShape> shapes;
    /** By place, see {@link RowColumns#place}: 0 for none, else the index of the shape and 1. */
    private final LongColumn shapeIds;

    private final List<TextColumn> columns;
    /** For each column whether its values lie by template, else by row. */
    private final boolean[] byTemplate;

    private final FieldSearch search;
    private int @Nullable [] shapeByRow;
    /** For each column the index of each row's first value in it; made when it is first needed. */
    private final int[][] firsts;

    private @Nullable FieldPlaces places;

    private FieldColumns(List<FieldShape> shapes, LongColumn shapeIds, List<TextColumn> columns, boolean[] byTemplate) {
        this.byTemplate = byTemplate;
        this.shapes = shapes;
        this.shapeIds = shapeIds;
        this.columns = columns;
        this.firsts = new int[columns.size()][];
        this.search = new FieldSearch(columns);
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
        FieldShape shape = shape(row, rows);
        FieldPlaces known = places(rows);
        byte[] text = shape.template.text();
        int at = 0;
        int[] slots = shape.columns;
        for (int i = 0; i < slots.length; i++) {
            int slotAt = shape.template.slotAt(i);
            target.put(text, at, slotAt - at);
            columns.get(slots[i]).append(known.of(row, i), target);
            at = shape.template.behindSlot(i);
        }
        target.put(text, at, text.length - at);
    }

    /** Appends one value of the fields of a row, by its index in the shape. */
    void appendValue(int row, int slot, RowColumns rows, ByteSink target) {
        int[] slots = shape(row, rows).columns;
        int index = Damage.bounded(slot, slots.length - 1L, "index of a field");
        columns.get(slots[index]).append(places(rows).of(row, index), target);
    }

    private FieldPlaces places(RowColumns rows) {
        FieldPlaces known = places;
        if (known == null) {
            int[] shapeOf = shapeByRow(rows);
            int[][] columnsOf = new int[shapeOf.length][];
            for (int row = 0; row < columnsOf.length; row++) {
                columnsOf[row] = shapeOf[row] == NOT_THERE ? NO_COLUMNS : shapes.get(shapeOf[row]).columns;
            }
            int[] sizes = new int[columns.size()];
            for (int i = 0; i < sizes.length; i++) {
                sizes[i] = columns.get(i).size();
            }
            known = FieldPlaces.of(new FieldPlaces.Layout(columnsOf, byTemplate, sizes), rows);
            places = known;
        }
        return known;
    }

    /** The unsigned values of bytes that may occur in values at an index in the shapes that a range of places has. */
    BitSet alphabet(int slot, int fromPlace, int toPlace) {
        BitSet occurring = new BitSet();
        for (int place = fromPlace; place < toPlace; place++) {
            occurring.set(Damage.bounded(shapeIds.get(place), shapes.size(), "number of a shape"));
        }
        BitSet alphabet = new BitSet();
        for (int id = occurring.nextSetBit(1); id >= 0; id = occurring.nextSetBit(id + 1)) {
            int[] slots = shapes.get(id - 1).columns;
            if (slot >= 0 && slot < slots.length) {
                alphabet.or(columns.get(slots[slot]).alphabet());
            }
        }
        return alphabet;
    }

    /** The rows whose value at an index in their shape is as asked. */
    BitSet rowsWith(int slot, SlotQuery query, RowColumns rows) {
        return search.rowsWith(slot, query, () -> findRows(slot, query, rows));
    }

    /** Marks the rows in whose fields, as they are kept, some bytes stand. */
    void addRowsHolding(ByteSearch bytes, RowColumns rows, BitSet found) {
        SlotQuery query = new SlotQuery(bytes, Anchor.ANYWHERE);
        for (int column = 0; column < columns.size(); column++) {
            BitSet values = search.valuesOf(column, query);
            if (!values.isEmpty()) {
                for (int slot : slotsOf(column)) {
                    addRows(new SlotOfColumn(slot, column), values, rows, found);
                }
            }
        }
        BitSet whole = new BitSet();
        for (int i = 0; i < shapes.size(); i++) {
            byte[] text = shapes.get(i).template.text();
            whole.set(i, bytes.occursIn(text, 0, text.length));
        }
        addRowsOf(whole, rows, found);
    }

    /** What is looked for in values. */
    interface Wanted {

        /** The slots of a shape whose values count, or null when any row of the shape may have one. */
        int @Nullable [] slotsOf(Template shape);

        /** The only string that passes, as it is kept when nothing in it is escaped; null when the test has to tell. */
        @Nullable
        SlotQuery soleString();

        /** What values have to pass, as they are kept: strings without their quotation marks, or other values. */
        TextTest test(boolean areStrings);
    }

    /** Marks the rows that have, or may have, a value that is wanted. */
    void addRowsWith(Wanted wanted, RowColumns rows, BitSet found) {
        BitSet whole = new BitSet();
        BitSet[][] passing = new BitSet[2][columns.size()];
        Set<Long> looked = new HashSet<>();
        for (int i = 0; i < shapes.size(); i++) {
            int[] slots = wanted.slotsOf(shapes.get(i).template);
            whole.set(i, slots == null);
            for (int slot : slots == null ? NO_COLUMNS : slots) {
                int column = shapes.get(i).columns[slot];
                int kind = shapes.get(i).isString(slot) ? 1 : 0;
                if (passing[kind][column] == null) {
                    passing[kind][column] = kind == 1 ? strings(wanted, column) : new BitSet();
                    if (kind == 0) {
                        columns.get(column).select(wanted.test(false), passing[kind][column]);
                    }
                }
                boolean isNew = looked.add(((long) slot << Integer.SIZE | column) * 2 + kind);
                if (isNew && !passing[kind][column].isEmpty()) {
                    addRows(new SlotOfColumn(slot, column), passing[kind][column], rows, found);
                }
            }
        }
        addRowsOf(whole, rows, found);
    }

    /** The strings of a column that are wanted, or may be: a sole one is found without making texts where none is escaped. */
    private BitSet strings(Wanted wanted, int column) {
        BitSet passing = new BitSet();
        SlotQuery sole = wanted.soleString();
        if (sole == null || columns.get(column).alphabet().get('\\')) {
            columns.get(column).select(wanted.test(true), passing);
        } else {
            columns.get(column).find(sole, passing);
        }
        return passing;
    }

    private void addRowsOf(BitSet wanted, RowColumns rows, BitSet found) {
        int[] shapeOf = wanted.isEmpty() ? NO_COLUMNS : shapeByRow(rows);
        for (int row = 0; row < shapeOf.length; row++) {
            if (shapeOf[row] != NOT_THERE && wanted.get(shapeOf[row])) {
                found.set(row);
            }
        }
    }

    /** The indexes in shapes at which a column is. */
    private int[] slotsOf(int column) {
        BitSet slots = new BitSet();
        for (FieldShape shape : shapes) {
            for (int slot = 0; slot < shape.columns.length; slot++) {
                slots.set(slot, slots.get(slot) || shape.columns[slot] == column);
            }
        }
        return slots.stream().toArray();
    }

    private BitSet findRows(int slot, SlotQuery query, RowColumns rows) {
        BitSet found = new BitSet();
        BitSet looked = new BitSet();
        for (FieldShape shape : shapes) {
            int column = slot < shape.columns.length && slot >= 0 ? shape.columns[slot] : -1;
            if (column >= 0 && !looked.get(column)) {
                looked.set(column);
                BitSet values = search.valuesOf(column, query);
                if (!values.isEmpty()) {
                    addRows(new SlotOfColumn(slot, column), values, rows, found);
                }
            }
        }
        return found;
    }

    private void addRows(SlotOfColumn wanted, BitSet values, RowColumns rows, BitSet found) {
        int[] before = new int[shapes.size()];
        for (int i = 0; i < before.length; i++) {
            int[] slots = shapes.get(i).columns;
            boolean isColumn = wanted.slot < slots.length && slots[wanted.slot] == wanted.column;
            before[i] = isColumn ? shapes.get(i).before(wanted.slot) : NOT_THERE;
        }
        int[] shapeOf = shapeByRow(rows);
        int[] first = firsts(wanted.column, rows);
        for (int row = 0; row < shapeOf.length; row++) {
            int shape = shapeOf[row];
            if (shape >= 0 && before[shape] != NOT_THERE && values.get(first[row] + before[shape])) {
                found.set(row);
            }
        }
    }

    private FieldShape shape(int row, RowColumns rows) {
        return shapes.get(Damage.bounded(shapeByRow(rows)[row], shapes.size() - 1L, "number of a shape"));
    }

    /** For each row the index of its shape, or {@link #NOT_THERE}. */
    private int[] shapeByRow(RowColumns rows) {
        int[] known = shapeByRow;
        if (known == null) {
            known = new int[shapeIds.size()];
            for (int place = 0; place < known.length; place++) {
                int id = Damage.bounded(shapeIds.get(place), shapes.size(), "number of a shape");
                known[rows.rowAt(place)] = id == 0 ? NOT_THERE : id - 1;
            }
            shapeByRow = known;
        }
        return known;
    }

    /** For each row the index of its first value in a column. */
    private int[] firsts(int column, RowColumns rows) {
        int[] known = firsts[column];
        if (known == null) {
            int[] valuesIn = new int[shapes.size()];
            for (int i = 0; i < valuesIn.length; i++) {
                valuesIn[i] = shapes.get(i).valuesIn(column);
            }
            int[] shapeOf = shapeByRow(rows);
            known = new int[shapeOf.length];
            int values = 0;
            for (int i = 0; i < known.length; i++) {
                int row = byTemplate[column] ? rows.rowAt(i) : i;
                known[row] = values;
                values += shapeOf[row] == NOT_THERE ? 0 : valuesIn[shapeOf[row]];
            }
            firsts[column] = known;
        }
        return known;
    }

    private record SlotOfColumn(int slot, int column) {}

    /** A template with the column of each slot. */
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
}
