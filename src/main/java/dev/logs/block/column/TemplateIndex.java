package dev.logs.block.column;

import dev.logs.block.bytes.Damage;

/**
 * Which template each row has, and its place: all rows of the first template in their order, then all of the second, ...
 *
 * @param templates by row
 * @param places by row
 * @param starts for each template the place of its first row; one more for the end of the last
 */
@SuppressWarnings("ArrayRecordComponent")
public record TemplateIndex(int[] templates, int[] places, int[] starts) {

    /**
     * The template of each row.
     *
     * @param counts how many rows each template has
     * @throws dev.logs.error.DamagedFileException when the rows have other templates
     */
    public static int[] templates(LongColumn ids, int[] counts) {
        int[] templates = ids.indexes(counts.length, "number of a template");
        int[] left = counts.clone();
        for (int i = 0; i < templates.length; i++) {
            left[templates[i]]--;
        }
        for (int each : left) {
            if (each != 0) {
                throw Damage.of("a template has other rows than the summary tells");
            }
        }
        return templates;
    }

    /** @param templates by row, as {@link #templates} made them of the same counts */
    public static TemplateIndex of(int[] templates, int[] counts) {
        int[] starts = starts(counts);
        int[] places = new int[templates.length];
        int[] next = starts.clone();
        for (int row = 0; row < places.length; row++) {
            places[row] = next[templates[row]]++;
        }
        return new TemplateIndex(templates, places, starts);
    }

    /** The place of the first row of each template, and behind the last row of the last. */
    public static int[] starts(int[] counts) {
        int[] starts = new int[counts.length + 1];
        for (int i = 0; i < counts.length; i++) {
            starts[i + 1] = starts[i] + counts[i];
        }
        return starts;
    }

    /** The rows by their places. */
    public int[] rows() {
        int[] rows = new int[places.length];
        for (int row = 0; row < rows.length; row++) {
            rows[places[row]] = row;
        }
        return rows;
    }

    public int templateOf(int row) {
        return templates[row];
    }

    public int place(int row) {
        return places[row];
    }

    /** The index of a row among those of its template. */
    public int rank(int row) {
        return places[row] - starts[templates[row]];
    }
}
