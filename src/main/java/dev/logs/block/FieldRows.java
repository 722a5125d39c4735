package dev.logs.block;

import dev.logs.block.bytes.ByteSink;
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
import org.jspecify.annotations.Nullable;

/** The fields of the entries: the shape of each, and a column for the values of each name. */
final class FieldRows {

    private static final int NO_FIELDS = -1;

    private final int[] shapeOf;
    private final JsonShape shape = new JsonShape();
    private final Texts names = new Texts();
    private final DistinctTexts distinctNames = new DistinctTexts(names);
    private final Texts shapes = new Texts();
    private final DistinctTexts distinctShapes = new DistinctTexts(shapes);
    private final List<int[]> columnsOfShape = new ArrayList<>();
    private final List<Texts> columns = new ArrayList<>();
    private int[] counts = new int[16];

    FieldRows(int rows) {
        shapeOf = new int[rows];
    }

    /** Takes the fields of the next row, and notes where its message repeats them. */
    void add(int row, @Nullable String fields, EchoFinder finder) {
        shapeOf[row] = NO_FIELDS;
        if (fields != null) {
            byte[] bytes = TextBytes.encode(fields);
            shapeOf[row] = add(bytes);
            finder.find(bytes, shape, shapeOf[row]);
        }
    }

    /** Writes shapes and values; {@code ordered} are the rows by template. */
    void write(ColumnTarget target, int[] ordered) {
        writeShapes(target);
        long[] ids = new long[shapeOf.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = shapeOf[ordered[i]] + 1L;
        }
        new LongColumnWriter(target).write(ids, ids.length);
        for (int i = 0; i < columns.size(); i++) {
            FieldOrder order = new FieldOrder(columns.get(i), valuesIn(i), ordered);
            boolean byTemplate = order.paysByTemplate(target);
            target.streams().directory().put(byTemplate ? 1 : 0);
            new TextColumnWriter(target, TextNature.VALUES).write(byTemplate ? order.byTemplate() : columns.get(i));
        }
    }

    /** For each row how many values it has in a column. */
    private int[] valuesIn(int column) {
        int[] ofShape = new int[columnsOfShape.size()];
        for (int i = 0; i < ofShape.length; i++) {
            for (int each : columnsOfShape.get(i)) {
                ofShape[i] += each == column ? 1 : 0;
            }
        }
        int[] values = new int[shapeOf.length];
        for (int row = 0; row < values.length; row++) {
            values[row] = shapeOf[row] == NO_FIELDS ? 0 : ofShape[shapeOf[row]];
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

    private int add(byte[] fields) {
        shape.split(fields, 0, fields.length);
        shapes.add(shape.template().array(), 0, shape.template().length());
        int number = distinctShapes.number(shapes.size() - 1);
        if (number == columnsOfShape.size()) {
            columnsOfShape.add(columnsOf(fields));
            if (number == counts.length) {
                counts = Arrays.copyOf(counts, number * 2);
            }
        } else {
            shapes.removeLast();
        }
        counts[number]++;
        int[] slots = columnsOfShape.get(number);
        for (int i = 0; i < slots.length; i++) {
            columns.get(slots[i]).add(fields, shape.slotStart(i), shape.slotEnd(i) - shape.slotStart(i));
        }
        return number;
    }

    /** Values of one name share a column, whatever the shape. */
    private int[] columnsOf(byte[] fields) {
        int[] slots = new int[shape.slotCount()];
        for (int i = 0; i < slots.length; i++) {
            names.add(fields, shape.nameStart(i), shape.nameEnd(i) - shape.nameStart(i));
            slots[i] = distinctNames.number(names.size() - 1);
            if (slots[i] == columns.size()) {
                columns.add(new Texts());
            }
        }
        return slots;
    }
}
