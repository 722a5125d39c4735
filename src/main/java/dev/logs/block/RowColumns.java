package dev.logs.block;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.Damage;
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
    private final int[] templateStarts;
    private @Nullable TemplateIndex index;
    private @Nullable RowOrder order;

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
        int[] counts = new int[events.size()];
        List<Template> shapes = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            counts[i] = events.rows(i);
            shapes.add(events.template(i));
        }
        List<Map<Integer, SlotColumn>> pooled =
                ValuePool.readAll(source, new ValuePool.BlockTemplates(shapes, counts, this::index));
        for (int i = 0; i < counts.length; i++) {
            SharedSlots shared = new SharedSlots(new FieldEchoes(this, i), pooled.get(i));
            templates.add(TemplateRows.read(source, shapes.get(i), counts[i], shared));
        }
        templateStarts = RowOrder.starts(counts);
        streams.expectAllClaimed();
    }

    /** Which template each row has, and its place among the rows of that. */
    TemplateIndex index() {
        TemplateIndex known = index;
        if (known == null) {
            known = TemplateIndex.of(templateIds, templates.size());
            for (int i = 0; i < templates.size(); i++) {
                if (known.count(i) != templates.get(i).size()) {
                    throw Damage.of("template " + i + " has other rows than the summary tells");
                }
            }
            index = known;
        }
        return known;
    }

    /** The first place of a template's rows, see {@link #place}; those of the next begin behind its last. */
    int firstPlace(int template) {
        return template < templateStarts.length ? templateStarts[template] : templateIds.size();
    }

    /** The row that is the {@code rank}th of a template. */
    int row(int template, int rank) {
        return rowAt(templateStarts[template] + rank);
    }

    /** The row at a place, see {@link #place}. */
    int rowAt(int place) {
        RowOrder known = order;
        if (known == null) {
            known = RowOrder.of(index().templates(), index().counts());
            order = known;
        }
        return known.rows()[place];
    }

    /** The place of a row in columns that are ordered by template. */
    int place(int row) {
        TemplateIndex known = index();
        return templateStarts[known.templateOf(row)] + known.rank(row);
    }
}
