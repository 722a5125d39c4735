package dev.logs.block;

import dev.logs.entry.TimeRange;
import java.time.Instant;
import java.util.Arrays;

/**
 * The rows of a block that match, found where they lie. What columns can decide is decided for all rows of a template at once when the
 * walk comes to the first of them, unless there is haste, and where nothing can match no other column is read; what takes whole texts is
 * decided for the rows that are walked over. One thread.
 */
public final class BlockSearch {

    /** What {@link #next} and {@link #previous} answer at the end. */
    public static final int NONE = -1;

    private final BlockReader reader;
    private final BlockCandidates candidates;
    private final Haste haste;

    private final int firstRow;
    /** Exclusive. */
    private final int endRow;

    BlockSearch(BlockReader reader, SearchPlan plan, TimeRange range, Haste haste) {
        this.reader = reader;
        this.candidates = reader.candidates(plan);
        this.haste = haste;
        boolean any = !haste.isOver() || candidates.any();
        this.firstRow = any ? reader.firstNotBefore(range.since()) : 0;
        this.endRow = any ? reader.firstAfter(range.until()) : 0;
    }

    /** Whether the row matches, its time included. */
    public boolean matches(int row) {
        if (row < firstRow || row >= endRow) {
            return false;
        }
        int template = reader.index().templateOf(row);
        return haste.isOver() ? candidates.of(template).matches(reader, row) : matchesInHaste(template, row);
    }

    private boolean matchesInHaste(int template, int row) {
        TemplateSearch ofTemplate = candidates.oneByOne(template);
        haste.passRow();
        if (ofTemplate.isSlow()) {
            haste.passTest();
        }
        return ofTemplate.matches(reader, row);
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
        if (firstRow > 0 || endRow < reader.rows()) {
            return countRows();
        }
        int count = 0;
        for (int i = 0; i < candidates.size(); i++) {
            int ofTemplate = candidates.of(i).countByRank(reader.templateRows(i).size());
            if (ofTemplate < 0) {
                return countRows();
            }
            count += ofTemplate;
        }
        return count;
    }

    private int countRows() {
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
}
