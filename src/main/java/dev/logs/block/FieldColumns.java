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

    private static final int[] NO_SLOTS = {};

    /** A string of JSON that may be another than its bytes are. */
    private static final SlotQuery ESCAPED =
            new SlotQuery(new ByteSearch(new byte[] {'\\'}, ByteSearch.CaseFolding.OFF), Anchor.ANYWHERE);

    private final List<FieldShape> shapes;
    private final List<TextColumn> columns;
    private final FieldLayout layout;
    private final FieldSearch search;

    private FieldColumns(List<FieldShape> shapes, List<TextColumn> columns, FieldLayout layout) {
        this.shapes = shapes;
        this.columns = columns;
        this.layout = layout;
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
        FieldLayout.Columns known = new FieldLayout.Columns(new boolean[columnCount], new int[columnCount]);
        for (int i = 0; i < columnCount; i++) {
            known.sizes()[i] = Damage.bounded(sizes[i], BlockLimits.FIELD_VALUES_MAX, "number of values");
            known.byTemplate()[i] = directory.count(1, "order of a field") == 1;
            columns.add(TextColumn.read(source, TextNature.VALUES, known.sizes()[i]));
        }
        return new FieldColumns(shapes, columns, new FieldLayout(shapes, shapeIds, known));
    }

    /** Whether the entry at a place has fields. */
    boolean isPresent(int place) {
        return layout.shapeAt(place) != FieldLayout.NO_FIELDS;
    }

    /** Appends the fields of the entry at a place. */
    void append(int place, RowColumns rows, ByteSink target) {
        FieldShape shape = shape(place);
        FieldPlaces known = layout.places(rows);
        byte[] text = shape.template().text();
        int at = 0;
        int[] slots = shape.columns();
        for (int i = 0; i < slots.length; i++) {
            int slotAt = shape.template().slotAt(i);
            target.put(text, at, slotAt - at);
            columns.get(slots[i]).append(known.of(place, i), target);
            at = shape.template().behindSlot(i);
        }
        target.put(text, at, text.length - at);
    }

    /** Appends one value of the fields of the entry at a place, by its index in the shape. */
    void appendValue(int place, int slot, RowColumns rows, ByteSink target) {
        int[] slots = shape(place).columns();
        int index = Damage.bounded(slot, slots.length - 1L, "index of a field");
        columns.get(slots[index]).append(layout.valueAt(place, index, rows), target);
    }

    private FieldShape shape(int place) {
        return shapes.get(Damage.bounded(layout.shapeAt(place), shapes.size() - 1L, "number of a shape"));
    }

    /** The unsigned values of bytes that may occur in values at an index in the shapes that a range of places has. */
    BitSet alphabet(int slot, int fromPlace, int toPlace) {
        BitSet alphabet = new BitSet();
        BitSet at = columnsAt(slot, fromPlace, toPlace);
        for (int column = at.nextSetBit(0); column >= 0; column = at.nextSetBit(column + 1)) {
            alphabet.or(columns.get(column).alphabet());
        }
        return alphabet;
    }

    /** The columns of the values at an index in the shapes that a range of places has. */
    BitSet columnsAt(int slot, int fromPlace, int toPlace) {
        BitSet found = new BitSet();
        BitSet there = layout.shapesWithin(fromPlace, toPlace);
        for (int shape = there.nextSetBit(0); shape >= 0; shape = there.nextSetBit(shape + 1)) {
            int[] slots = shapes.get(shape).columns();
            if (slot >= 0 && slot < slots.length) {
                found.set(slots[slot]);
            }
        }
        return found;
    }

    /** The places of the entries whose value in a column is as asked, at that index in their shape. */
    BitSet placesWith(SlotOfColumn asked, SlotQuery query, RowColumns rows) {
        return search.placesWith(asked, query, values -> {
            BitSet places = new BitSet(rows.size());
            addPlaces(asked, values, rows, places);
            return places;
        });
    }

    /** Marks the rows in whose fields, as they are kept, some bytes stand. */
    void addRowsHolding(ByteSearch bytes, RowColumns rows, BitSet found) {
        SlotQuery query = new SlotQuery(bytes, Anchor.ANYWHERE);
        BitSet places = new BitSet();
        for (int column = 0; column < columns.size(); column++) {
            BitSet values = search.valuesOf(column, query);
            int[] owners = values.isEmpty() ? NO_SLOTS : layout.owners(column, rows);
            for (int value = values.nextSetBit(0); value >= 0; value = values.nextSetBit(value + 1)) {
                places.set(owners[value]);
            }
        }
        BitSet whole = new BitSet();
        for (int i = 0; i < shapes.size(); i++) {
            byte[] text = shapes.get(i).template().text();
            whole.set(i, bytes.occursIn(text, 0, text.length));
        }
        addPlacesOf(whole, rows, places);
        addRows(places, rows, found);
    }

    /** What is looked for in values. */
    interface Wanted {

        /** The slots of a shape whose values count, or null when any row of the shape may have one. */
        int @Nullable [] slotsOf(Template shape);

        /** The only string that passes, but for those that are kept with a backslash; null when the test has to tell. */
        @Nullable
        SlotQuery soleString();

        /** What values have to pass, as they are kept: strings without their quotation marks, or other values. */
        TextTest test(boolean areStrings);
    }

    /** Marks the rows that have, or may have, a value that is wanted. */
    void addRowsWith(Wanted wanted, RowColumns rows, BitSet found) {
        BitSet places = new BitSet();
        BitSet whole = new BitSet();
        BitSet[][] passing = new BitSet[2][columns.size()];
        Set<Long> looked = new HashSet<>();
        for (int i = 0; i < shapes.size(); i++) {
            int[] slots = wanted.slotsOf(shapes.get(i).template());
            whole.set(i, slots == null);
            for (int slot : slots == null ? NO_SLOTS : slots) {
                int column = shapes.get(i).columns()[slot];
                int kind = shapes.get(i).isString(slot) ? 1 : 0;
                if (passing[kind][column] == null) {
                    passing[kind][column] = kind == 1 ? strings(wanted, column) : new BitSet();
                    if (kind == 0) {
                        columns.get(column).select(wanted.test(false), passing[kind][column]);
                    }
                }
                boolean isNew = looked.add(((long) slot << Integer.SIZE | column) * 2 + kind);
                if (isNew && !passing[kind][column].isEmpty()) {
                    addPlaces(new SlotOfColumn(slot, column), passing[kind][column], rows, places);
                }
            }
        }
        addPlacesOf(whole, rows, places);
        addRows(places, rows, found);
    }

    /** The strings of a column that are wanted, or may be: a sole one is found without making texts, as are those that are escaped. */
    private BitSet strings(Wanted wanted, int column) {
        BitSet passing = new BitSet();
        SlotQuery sole = wanted.soleString();
        if (sole == null) {
            columns.get(column).select(wanted.test(true), passing);
        } else {
            columns.get(column).find(sole, passing);
            columns.get(column).find(ESCAPED, passing);
        }
        return passing;
    }

    private void addPlacesOf(BitSet wanted, RowColumns rows, BitSet found) {
        int end = wanted.isEmpty() ? 0 : rows.size();
        for (int place = 0; place < end; place++) {
            int shape = layout.shapeAt(place);
            if (shape != FieldLayout.NO_FIELDS && wanted.get(shape)) {
                found.set(place);
            }
        }
    }

    private static void addRows(BitSet places, RowColumns rows, BitSet found) {
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            found.set(rows.rowAt(place));
        }
    }

    private void addPlaces(SlotOfColumn wanted, BitSet values, RowColumns rows, BitSet found) {
        int[] before = new int[shapes.size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = shapes.get(i).before(wanted.slot, wanted.column);
        }
        int[] owners = layout.owners(wanted.column, rows);
        for (int value = values.nextSetBit(0); value >= 0; value = values.nextSetBit(value + 1)) {
            int place = owners[value];
            int first = value;
            while (first > 0 && owners[first - 1] == place) {
                first--;
            }
            if (before[layout.shapeAt(place)] == value - first) {
                found.set(place);
            }
        }
    }

    /** What stands in a slot of any shape that has the column there. */
    record SlotOfColumn(int slot, int column) {}
}
