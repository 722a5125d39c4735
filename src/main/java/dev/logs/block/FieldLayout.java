package dev.logs.block;

import dev.logs.block.bytes.Damage;
import dev.logs.block.bytes.Slice;
import dev.logs.block.column.LongColumn;
import dev.logs.error.DamagedFileException;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which shape the fields of each entry have, and to which entries the values of each column belong. Entries are known by their places, see
 * {@link RowColumns#place}: those of a template are next to each other. All of it is found out when it is first asked for. One thread.
 */
final class FieldLayout {

    /** In place of the index of a shape: the entry has no fields. */
    static final int NO_FIELDS = -1;

    private static final int[] NO_COLUMNS = {};
    private static final byte[] NO_BYTES = {};
    private static final int BYTE_VALUES = 256;

    private final List<FieldShape> shapes;
    /** By place: 0 for none, else the index of the shape and 1. */
    private final LongColumn shapeIds;

    private final Columns columns;
    private int @Nullable [] ids;
    private @Nullable Slice idBytes;
    /** By column. */
    private final int[][] owners;

    private final int[][] firsts;
    private @Nullable FieldPlaces places;

    FieldLayout(List<FieldShape> shapes, LongColumn shapeIds, Columns columns) {
        this.shapes = shapes;
        this.shapeIds = shapeIds;
        this.columns = columns;
        this.owners = new int[columns.sizes.length][];
        this.firsts = new int[columns.sizes.length][];
    }

    /**
     * What is known of each column.
     *
     * @param byTemplate whether its values lie by template, else by row
     * @param sizes how many values it has
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Columns(boolean[] byTemplate, int[] sizes) {}

    /** The index of the shape at a place, or {@link #NO_FIELDS}. */
    int shapeAt(int place) {
        Slice bytes = bytes();
        return (bytes == null ? ids()[place] : bytes.bytes()[bytes.from() + place] & 0xFF) - 1;
    }

    /** The indexes of the shapes that a range of places has. */
    BitSet shapesWithin(int fromPlace, int toPlace) {
        BitSet found = new BitSet();
        int before = NO_FIELDS;
        for (int place = fromPlace; place < toPlace; place++) {
            int shape = shapeAt(place);
            if (shape != before && shape != NO_FIELDS) {
                found.set(Damage.bounded(shape, shapes.size() - 1L, "number of a shape"));
            }
            before = shape;
        }
        return found;
    }

    /** By place 0 for none, else the index of the shape and 1; null where bytes are not enough. */
    private @Nullable Slice bytes() {
        if (ids == null && idBytes == null) {
            idBytes = shapeIds.asBytes();
        }
        return idBytes;
    }

    /** The same as numbers, which are no others than there are shapes. */
    private int[] ids() {
        int[] known = ids;
        if (known == null) {
            known = shapeIds.indexes(shapes.size() + 1, "number of a shape");
            ids = known;
        }
        return known;
    }

    /** For each value of a column the place of its entry; those of one entry are next to each other. */
    int[] owners(int column, RowColumns rows) {
        int[] known = owners[column];
        if (known == null) {
            known = columns.byTemplate[column] ? ownersByPlace(column) : ownersByRow(column, rows);
            owners[column] = known;
        }
        return known;
    }

    private int[] ownersByPlace(int column) {
        int[] valuesIn = valuesIn(column);
        int[] found = new int[columns.sizes[column]];
        int end = 0;
        for (int place = 0; place < shapeIds.size(); place++) {
            int values = valuesIn[shapeAt(place) + 1];
            if (values > 0) {
                end = own(place, values, found, end);
            }
        }
        return whole(found, end);
    }

    private int[] ownersByRow(int column, RowColumns rows) {
        int[] templates = rows.templatesByRow();
        int[] next = rows.firstPlaces();
        int[] valuesIn = valuesIn(column);
        Slice bytes = bytes();
        byte[] idBytes = bytes == null ? NO_BYTES : bytes.bytes();
        int idsFrom = bytes == null ? 0 : bytes.from();
        int[] idNumbers = bytes == null ? ids() : NO_COLUMNS;
        int[] found = new int[columns.sizes[column]];
        int end = 0;
        for (int row = 0; row < templates.length; row++) {
            int place = next[templates[row]]++;
            int values = valuesIn[bytes == null ? idNumbers[place] : idBytes[idsFrom + place] & 0xFF];
            if (values > 0) {
                end = own(place, values, found, end);
            }
        }
        return whole(found, end);
    }

    /** Notes the place of the next values; answers the index behind them. */
    private static int own(int place, int values, int[] found, int from) {
        if (values > found.length - from) {
            throw otherValues();
        }
        int end = from + values;
        for (int i = from; i < end; i++) {
            found[i] = place;
        }
        return end;
    }

    private static int[] whole(int[] found, int end) {
        if (end != found.length) {
            throw otherValues();
        }
        return found;
    }

    private static DamagedFileException otherValues() {
        return Damage.of("a field has other values than the shapes tell");
    }

    /** How many values entries have in a column, by the index of their shape and 1. */
    private int[] valuesIn(int column) {
        int[] values = new int[Math.max(shapes.size() + 1, BYTE_VALUES)];
        for (int i = 1; i <= shapes.size(); i++) {
            values[i] = shapes.get(i - 1).valuesIn(column);
        }
        return values;
    }

    /** The index of a value of the entry at a place, which has it: by the slot in its shape. */
    int valueAt(int place, int slot, RowColumns rows) {
        if (places != null) {
            return places.of(place, slot);
        }
        FieldShape shape = shapes.get(shapeAt(place));
        int column = shape.columns()[slot];
        return firsts(column, rows)[place] + shape.before(slot);
    }

    /** For each place the index of the first value in a column, where there is one. */
    private int[] firsts(int column, RowColumns rows) {
        int[] known = firsts[column];
        if (known == null) {
            known = new int[shapeIds.size()];
            int[] placeOf = owners(column, rows);
            for (int value = placeOf.length - 1; value >= 0; value--) {
                known[placeOf[value]] = value;
            }
            firsts[column] = known;
        }
        return known;
    }

    /** Where the values of all columns lie, for who reads entries as a whole. */
    FieldPlaces places(RowColumns rows) {
        FieldPlaces known = places;
        if (known == null) {
            int[][] columnsOf = new int[shapes.size() + 1][];
            columnsOf[0] = NO_COLUMNS;
            for (int i = 1; i < columnsOf.length; i++) {
                columnsOf[i] = shapes.get(i - 1).columns();
            }
            known = FieldPlaces.of(new FieldPlaces.Layout(ids(), columnsOf, columns), rows);
            places = known;
        }
        return known;
    }
}
