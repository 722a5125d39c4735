package dev.logs.block;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.Slice;
import dev.logs.block.bytes.TextBytes;
import dev.logs.block.column.ColumnTarget;
import dev.logs.block.column.LongColumnWriter;
import dev.logs.block.column.TextColumnWriter;
import dev.logs.block.column.TextNature;
import dev.logs.block.template.DistinctTexts;
import dev.logs.block.template.JsonShape;
import dev.logs.block.template.Template;
import dev.logs.block.template.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The fields of the entries: the shape of each, and a column for the values of each name. */
final class FieldRows implements ReadyFields {

    private static final int NO_FIELDS = -1;

    private final BlockInput entries;
    private final SomeTexts fields;
    private final int[] shapeOf;
    /** For each source the shape of its last fields: most say the same things again. */
    private final int[] shapeOfSrc;

    private final JsonShape shape = new JsonShape();
    private final Texts names = new Texts();
    private final DistinctTexts distinctNames = new DistinctTexts(names);
    private final Texts shapes = new Texts();
    private final DistinctTexts distinctShapes = new DistinctTexts(shapes);
    private final List<int[]> columnsOfShape = new ArrayList<>();
    private final List<Texts> columns = new ArrayList<>();
    private int[] counts = new int[16];

    FieldRows(BlockInput entries) {
        this.entries = entries;
        this.fields = entries.fields();
        this.shapeOf = new int[entries.size()];
        this.shapeOfSrc = new int[entries.srcs().size()];
        Arrays.fill(shapeOfSrc, NO_FIELDS);
    }

    /** Takes the fields of the next row, and notes where its message repeats them. */
    void add(int row, EchoFinder finder) {
        shapeOf[row] = NO_FIELDS;
        if (fields.has(row)) {
            int src = entries.srcOf(row);
            shapeOf[row] = hasShape(row, shapeOfSrc[src]) ? shapeOfSrc[src] : split(row);
            shapeOfSrc[src] = shapeOf[row];
            addValues(shapeOf[row]);
            finder.find(fields.texts().array(), shape, shapeOf[row]);
        }
    }

    @Override
    public void write(ColumnTarget target, int[] ordered) {
        writeShapes(target);
        long[] ids = new long[shapeOf.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = shapeOf[ordered[i]] + 1L;
        }
        new LongColumnWriter(target).write(ids, ids.length);
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            target.choices().within(name(column), () -> writeColumn(column, target, ordered));
        }
    }

    private void writeColumn(int column, ColumnTarget target, int[] ordered) {
        Texts byRow = columns.get(column);
        Texts values = FieldOrder.isWorthALook(byRow)
                ? new FieldOrder(byRow, () -> valuesIn(column), ordered).better(target)
                : byRow;
        target.streams().directory().put(values == byRow ? 0 : 1);
        new TextColumnWriter(target, TextNature.VALUES).write(values);
    }

    private String name(int column) {
        int at = distinctNames.first(column);
        return TextBytes.decode(names.array(), names.start(at), names.length(at));
    }

    /** For each row how many values it has in a column. */
    private int[] valuesIn(int column) {
        int[] ofShape = new int[columnsOfShape.size() + 1];
        for (int i = 1; i < ofShape.length; i++) {
            for (int each : columnsOfShape.get(i - 1)) {
                ofShape[i] += each == column ? 1 : 0;
            }
        }
        int[] values = new int[shapeOf.length];
        for (int row = 0; row < values.length; row++) {
            values[row] = ofShape[shapeOf[row] - NO_FIELDS];
        }
        return values;
    }

    private void writeShapes(ColumnTarget target) {
        ByteSink directory = target.streams().directory();
        directory.putVarint(columns.size());
        directory.putVarint(columnsOfShape.size());
        for (int i = 0; i < columnsOfShape.size(); i++) {
            int at = distinctShapes.first(i);
            Template template = new Template(Arrays.copyOfRange(shapes.array(), shapes.start(at), shapes.end(at)));
            directory.putVarint(target.templates().number(template));
            directory.putVarint(counts[i]);
            for (int column : columnsOfShape.get(i)) {
                directory.putVarint(column);
            }
        }
    }

    /** Whether the fields of a row are known to have a shape; then they are split. */
    private boolean hasShape(int row, int number) {
        return number != NO_FIELDS
                && shape.splitLike(slice(shapes, distinctShapes.first(number)), slice(fields.texts(), row));
    }

    private static Slice slice(Texts texts, int index) {
        return new Slice(texts.array(), texts.start(index), texts.length(index));
    }

    /** Splits the fields of a row; answers the number of their shape. */
    private int split(int row) {
        Texts all = fields.texts();
        shape.split(all.array(), all.start(row), all.end(row));
        shapes.add(shape.template().array(), 0, shape.template().length());
        int number = distinctShapes.number(shapes.size() - 1);
        if (number == columnsOfShape.size()) {
            columnsOfShape.add(columnsOf(all));
            if (number == counts.length) {
                counts = Arrays.copyOf(counts, number * 2);
            }
        } else {
            shapes.removeLast();
        }
        return number;
    }

    private void addValues(int number) {
        counts[number]++;
        int[] slots = columnsOfShape.get(number);
        for (int i = 0; i < slots.length; i++) {
            columns.get(slots[i]).addRange(shape.slotStart(i), shape.slotEnd(i));
        }
    }

    /** Values of one name share a column, whatever the shape. */
    private int[] columnsOf(Texts all) {
        int[] slots = new int[shape.slotCount()];
        for (int i = 0; i < slots.length; i++) {
            names.add(all.array(), shape.nameStart(i), shape.nameEnd(i) - shape.nameStart(i));
            slots[i] = distinctNames.number(names.size() - 1);
            if (slots[i] == columns.size()) {
                columns.add(Texts.within(all));
            }
        }
        return slots;
    }
}
