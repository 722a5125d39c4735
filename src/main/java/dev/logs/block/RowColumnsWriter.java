package dev.logs.block;

import dev.logs.block.bytes.TextBytes;
import dev.logs.block.column.ColumnTarget;
import dev.logs.block.column.LongColumnWriter;
import dev.logs.block.column.TemplatedWriter;
import dev.logs.block.column.TextColumnWriter;
import dev.logs.block.column.TextNature;
import dev.logs.block.template.Texts;
import dev.logs.entry.LogEntry;
import java.util.List;

/** Writes the columns of a block, in the order in which {@link RowColumns} reads them. */
final class RowColumnsWriter {

    private final ColumnTarget target;
    private final BlockRows rows;
    private final List<LogEntry> entries;
    private final LongColumnWriter longs;
    private final int[] ordered;

    RowColumnsWriter(ColumnTarget target, BlockRows rows) {
        this.target = target;
        this.rows = rows;
        this.entries = rows.entries();
        this.longs = new LongColumnWriter(target);
        int[] templateOf = new int[rows.size()];
        for (int i = 0; i < templateOf.length; i++) {
            templateOf[i] = rows.mined().templateOf(i);
        }
        this.ordered = RowOrder.of(templateOf, rows.mined().counts()).rows();
    }

    void write() {
        writeTimes();
        writeLogids();
        writeTemplates();
        writeOrigins();
        writeTags();
        writeJobs();
        rows.fields().write(target, ordered);
        new TemplatedWriter(target, TextNature.VALUES).writeMessages(rows.texts(), rows.mined());
    }

    private void writeTimes() {
        long start = entries.get(0).epoch();
        long[] seconds = new long[rows.size()];
        long[] nanos = new long[rows.size()];
        long[] joined = new long[rows.size()];
        boolean fits = true;
        for (int i = 0; i < joined.length; i++) {
            LogEntry entry = entries.get(i);
            seconds[i] = entry.epoch();
            nanos[i] = entry.nanos();
            long since = entry.epoch() - start;
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
            logids[i] = entries.get(i).logid();
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
        long[] origins = new long[rows.size()];
        for (int i = 0; i < origins.length; i++) {
            int row = ordered[i];
            origins[i] = rows.events().indexOf(rows.mined().templateOf(row), rows.originOf()[row]);
        }
        longs.write(origins, origins.length);
    }

    private void writeTags() {
        Texts tags = new Texts();
        for (int row : ordered) {
            tags.add(TextBytes.encode(entries.get(row).tags()));
        }
        new TextColumnWriter(target, TextNature.VALUES).write(tags);
    }

    /** Which entries have one by template, the ids by time: jobs belong to messages, and entries of a job to each other. */
    private void writeJobs() {
        long[] present = new long[rows.size()];
        Texts jobs = new Texts();
        for (int i = 0; i < present.length; i++) {
            present[i] = entries.get(ordered[i]).jobId() == null ? 0 : 1;
            String job = entries.get(i).jobId();
            if (job != null) {
                jobs.add(TextBytes.encode(job));
            }
        }
        target.streams().directory().putVarint(jobs.size());
        longs.write(present, present.length);
        new TextColumnWriter(target, TextNature.VALUES).write(jobs);
    }
}
