package dev.logs.block;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.StreamReader;
import dev.logs.block.column.ColumnSource;
import dev.logs.block.column.LongColumn;
import dev.logs.block.column.SharedSlots;
import dev.logs.block.column.SlotColumn;
import dev.logs.block.column.TemplateIndex;
import dev.logs.block.column.TemplateRows;
import dev.logs.block.column.TextColumn;
import dev.logs.block.column.TextNature;
import dev.logs.block.column.ValuePool;
import dev.logs.block.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a block, none of them decompressed before it is needed. One thread. */
final class RowColumns {

    final TimeForm timeForm;
    final LongColumn times;
    final LongColumn nanos;
    final LongColumn logids;
    final LongColumn templateIds;
    final LongColumn origins;
    final TextColumn tags;
    final LongColumn jobPresence;
    final TextColumn jobs;
    final FieldColumns fields;
    final List<TemplateRows> templates;
    /** For each template. */
    private final int[] rowsOf;

    private final int[] templateStarts;
    private int @Nullable [] templatesByRow;
    private @Nullable TemplateIndex index;
    private int @Nullable [] rowAt;

    RowColumns(ColumnSource source, BlockSummary summary) {
        StreamReader streams = source.streams();
        ByteCursor directory = streams.directory();
        int rows = summary.rows();
        timeForm = TimeForm.of(directory.next());
        times = LongColumn.read(streams, rows);
        nanos = LongColumn.read(streams, timeForm == TimeForm.APART ? rows : 0);
        logids = LongColumn.read(streams, rows);
        templateIds = LongColumn.read(streams, rows);
        origins = LongColumn.read(streams, rows);
        tags = TextColumn.read(source, TextNature.VALUES, rows);
        int jobCount = directory.count(rows, "number of job ids");
        jobPresence = LongColumn.read(streams, rows);
        jobs = TextColumn.read(source, TextNature.VALUES, jobCount);
        fields = FieldColumns.read(source, rows);
        templates = new ArrayList<>();
        BlockEvents events = summary.events();
        rowsOf = new int[events.size()];
        List<Template> shapes = new ArrayList<>();
        for (int i = 0; i < rowsOf.length; i++) {
            rowsOf[i] = events.rows(i);
            shapes.add(events.template(i));
        }
        List<Map<Integer, SlotColumn>> pooled =
                ValuePool.readAll(source, new ValuePool.BlockTemplates(shapes, rowsOf, this::templatesByRow));
        for (int i = 0; i < rowsOf.length; i++) {
            SharedSlots shared = new SharedSlots(new FieldEchoes(this, i), pooled.get(i));
            templates.add(TemplateRows.read(source, shapes.get(i), rowsOf[i], shared));
        }
        templateStarts = TemplateIndex.starts(rowsOf);
        streams.expectAllClaimed();
    }

    /** Which template each row has; not to be changed. */
    int[] templatesByRow() {
        int[] known = templatesByRow;
        if (known == null) {
            known = TemplateIndex.templates(templateIds, rowsOf);
            templatesByRow = known;
        }
        return known;
    }

    /** Which template each row has, and its place among the rows of that. */
    TemplateIndex index() {
        TemplateIndex known = index;
        if (known == null) {
            known = TemplateIndex.of(templatesByRow(), rowsOf);
            index = known;
        }
        return known;
    }

    /** How many there are. */
    int size() {
        return templateIds.size();
    }

    /** The first place of a template's rows, see {@link #place}; those of the next begin behind its last. */
    int firstPlace(int template) {
        return templateStarts[template];
    }

    /** The first places of all templates, in an array of its own. */
    int[] firstPlaces() {
        return templateStarts.clone();
    }

    /** The row that is the {@code rank}th of a template. */
    int row(int template, int rank) {
        return rowAt(templateStarts[template] + rank);
    }

    /** The row at a place, see {@link #place}. */
    int rowAt(int place) {
        int[] known = rowAt;
        if (known == null) {
            known = index().rows();
            rowAt = known;
        }
        return known[place];
    }

    /** The place of a row in columns that are ordered by template. */
    int place(int row) {
        return index().place(row);
    }
}
