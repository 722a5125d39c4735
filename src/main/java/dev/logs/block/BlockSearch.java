package dev.logs.block;

import dev.logs.block.column.TemplateIndex;
import dev.logs.entry.TimeRange;
import dev.logs.filter.EntryFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a block that match, found where they lie: each row costs only what its template leaves to be decided. Walking from
 * either end reads no more rows than it passes. One thread.
 */
public final class BlockSearch {

    /** What {@link #next} and {@link #previous} answer at the end. */
    public static final int NONE = -1;

    private final BlockReader reader;
    private final TemplateIndex index;
    private final @Nullable TemplateTests[] tests;
    private final int firstRow;
    /** Exclusive. */
    private final int endRow;

    BlockSearch(BlockReader reader, SearchPlan plan, TimeRange range) {
        this.reader = reader;
        this.firstRow = reader.firstNotBefore(range.since());
        this.endRow = reader.firstAfter(range.until());
        this.index = reader.index();
        List<BlockSummary.TemplateEvents> templates = reader.summary().templates();
        this.tests = new TemplateTests[templates.size()];
        for (int i = 0; i < tests.length; i++) {
            tests[i] = tests(templates.get(i), plan, i);
        }
    }

    /** Null when no row of the template can match. */
    private @Nullable TemplateTests tests(BlockSummary.TemplateEvents events, SearchPlan plan, int template) {
        List<ContentCondition> undecided = plan.undecided(events.template());
        if (undecided == null) {
            return null;
        }
        boolean[] accepted = new boolean[events.origins().size()];
        int count = 0;
        for (int i = 0; i < accepted.length; i++) {
            accepted[i] = plan.accepts(events.origins().get(i).origin());
            count += accepted[i] ? 1 : 0;
        }
        if (count == 0) {
            return null;
        }
        List<RowTest> rowTests = new ArrayList<>();
        for (ContentCondition condition : undecided) {
            rowTests.add(RowTest.of(condition, reader, template));
        }
        for (EntryFilter filter : plan.onEntry()) {
            rowTests.add(row -> filter.matches(reader.partialEntry(row, filter.columns())));
        }
        return new TemplateTests(count == accepted.length ? null : accepted, rowTests);
    }

    /** Whether the row matches, its time included. */
    public boolean matches(int row) {
        if (row < firstRow || row >= endRow) {
            return false;
        }
        TemplateTests ofTemplate = tests[index.templateOf(row)];
        if (ofTemplate == null || ofTemplate.accepted != null && !ofTemplate.accepted[reader.originIndex(row)]) {
            return false;
        }
        for (RowTest test : ofTemplate.rowTests) {
            if (!test.passes(row)) {
                return false;
            }
        }
        return true;
    }

    /** The first matching row at {@code from} or behind, or {@link #NONE}. */
    public int next(int from) {
        for (int row = Math.max(from, firstRow); row < endRow; row++) {
            if (matches(row)) {
                return row;
            }
        }
        return NONE;
    }

    /** The last matching row at {@code from} or before, or {@link #NONE}. */
    public int previous(int from) {
        for (int row = Math.min(from, endRow - 1); row >= firstRow; row--) {
            if (matches(row)) {
                return row;
            }
        }
        return NONE;
    }

    /** All matching rows, ascending. */
    public int[] rows() {
        int[] rows = new int[64];
        int count = 0;
        for (int row = next(0); row != NONE; row = next(row + 1)) {
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, count * 2);
            }
            rows[count++] = row;
        }
        return Arrays.copyOf(rows, count);
    }

    /** How many rows match. */
    public int count() {
        int count = 0;
        for (int row = next(0); row != NONE; row = next(row + 1)) {
            count++;
        }
        return count;
    }

    /** Whether a time lies before, at, or behind a bound. */
    static int compare(BlockReader reader, int row, Instant bound) {
        int bySecond = Long.compare(reader.epoch(row), bound.getEpochSecond());
        return bySecond != 0 ? bySecond : Integer.compare(reader.nanos(row), bound.getNano());
    }

    /**
     * What rows of a template have to pass.
     *
     * @param accepted by index of the origin; null when all are
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record TemplateTests(boolean @Nullable [] accepted, List<RowTest> rowTests) {}
}
