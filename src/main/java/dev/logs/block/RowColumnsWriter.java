package dev.logs.block;

import dev.logs.block.column.Choices;
import dev.logs.block.column.ColumnTarget;
import dev.logs.block.column.LongColumnWriter;
import dev.logs.block.column.TemplatedWriter;
import dev.logs.block.column.TextColumnWriter;
import dev.logs.block.column.TextNature;
import dev.logs.block.template.Texts;
import java.util.Arrays;

/** Writes the columns of a block, in the order in which {@link RowColumns} reads them. */
final class RowColumnsWriter {

    private final ColumnTarget target;
    private final BlockRows rows;
    private final BlockInput entries;
    private final LongColumnWriter longs;
    private final int[] ordered;

    RowColumnsWriter(ColumnTarget target, BlockRows rows) {
        this.target = target;
        this.rows = rows;
        this.entries = rows.entries();
        this.longs = new LongColumnWriter(target);
        this.ordered = rows.ordered().rows();
    }

    void write() {
        Choices choices = target.choices();
        choices.within("times", this::writeTimes);
        choices.within("logids", this::writeLogids);
        choices.within("templates", this::writeTemplates);
        choices.within("origins", this::writeOrigins);
        choices.within("tags", this::writeTags);
        choices.within("jobs", this::writeJobs);
        choices.within("fields", () -> rows.fields().write(target, ordered));
        choices.within("messages", this::writeMessages);
    }

    private void writeMessages() {
        if (rows.form() == BlockForm.DRAFT) {
            writeWholeMessages();
            return;
        }
        new TemplatedWriter(target, TextNature.VALUES).writeMessages(rows.texts(), rows.mined());
    }

    /** As a block with one template and no pools. */
    private void writeWholeMessages() {
        target.streams().directory().putVarint(0);
        new TextColumnWriter(target, TextNature.PARTS).writeWhole(rows.texts());
    }

    private void writeTimes() {
        long start = entries.epoch(0);
        long[] seconds = new long[rows.size()];
        long[] nanos = new long[rows.size()];
        long[] joined = new long[rows.size()];
        boolean fits = true;
        for (int i = 0; i < joined.length; i++) {
            seconds[i] = entries.epoch(i);
            nanos[i] = entries.nanos(i);
            long since = seconds[i] - start;
            fits &= since >= 0 && since < TimeForm.SECONDS_MAX;
            fits &= nanos[i] >= 0 && nanos[i] < TimeForm.NANOS_PER_SECOND;
            joined[i] = since * TimeForm.NANOS_PER_SECOND + nanos[i];
        }
        target.streams().directory().put((fits ? TimeForm.JOINED : TimeForm.APART).ordinal());
        longs.write(fits ? joined : seconds, joined.length);
        if (!fits) {
            longs.write(nanos, nanos.length);
        }
    }

    private void writeLogids() {
        long[] logids = new long[rows.size()];
        for (int i = 0; i < logids.length; i++) {
            logids[i] = entries.logid(i);
        }
        longs.write(logids, logids.length);
    }

    private void writeTemplates() {
        long[] templates = new long[rows.size()];
        for (int i = 0; i < templates.length; i++) {
            templates[i] = rows.mined().templateOf(i);
        }
        longs.write(templates, templates.length);
    }

    private void writeOrigins() {
        longs.write(rows.originIndexes(), rows.size());
    }

    private void writeTags() {
        TextColumnWriter writer = new TextColumnWriter(target, TextNature.VALUES);
        Texts distinct = entries.tags().bytes();
        if (distinct.size() == 1) {
            writer.writeConstant(Arrays.copyOf(distinct.array(), distinct.arrayLength()));
            return;
        }
        Texts tags = Texts.within(distinct);
        for (int row : ordered) {
            int number = entries.tagsOf(row);
            tags.addRange(distinct.start(number), distinct.end(number));
        }
        writer.write(tags);
    }

    /** Which entries have one by template, the ids by time: jobs belong to messages, and entries of a job to each other. */
    private void writeJobs() {
        long[] present = new long[rows.size()];
        Texts all = entries.jobs().texts();
        Texts jobs = Texts.within(all);
        for (int i = 0; i < present.length; i++) {
            present[i] = entries.jobs().has(ordered[i]) ? 1 : 0;
            if (entries.jobs().has(i)) {
                jobs.addRange(all.start(i), all.end(i));
            }
        }
        target.streams().directory().putVarint(jobs.size());
        longs.write(present, present.length);
        new TextColumnWriter(target, TextNature.VALUES).write(jobs);
    }
}
