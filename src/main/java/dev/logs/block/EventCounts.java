package dev.logs.block;

import dev.logs.block.template.MinedTexts;
import java.util.Arrays;

/**
 * Which origins the entries of each template have, and how many entries.
 *
 * @param origins for each template the numbers of its origins, the most frequent first
 * @param counts how many entries have both
 */
@SuppressWarnings("ArrayRecordComponent")
record EventCounts(int[][] origins, int[][] counts) {

    /**
     * Counts.
     *
     * @param ordered the rows by template
     * @param originOf for each row the number of its origin
     */
    static EventCounts of(MinedTexts mined, RowOrder ordered, int[] originOf) {
        int[] rowsOf = mined.counts();
        EventCounts counts = new EventCounts(new int[rowsOf.length][], new int[rowsOf.length][]);
        int[] rowsWith = new int[Arrays.stream(originOf).max().orElse(0) + 1];
        int at = 0;
        for (int template = 0; template < rowsOf.length; template++) {
            int[] found = new int[16];
            int size = 0;
            for (int end = at + rowsOf[template]; at < end; at++) {
                int origin = originOf[ordered.rows()[at]];
                if (rowsWith[origin]++ == 0) {
                    found = size == found.length ? Arrays.copyOf(found, size * 2) : found;
                    found[size++] = origin;
                }
            }
            counts.set(template, Arrays.copyOf(found, size), rowsWith);
        }
        return counts;
    }

    /** Takes the counts of the origins that were found from {@code rowsWith}. */
    private void set(int template, int[] found, int[] rowsWith) {
        // So packed that the most frequent comes first.
        long[] sorted = new long[found.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = (long) (Integer.MAX_VALUE - rowsWith[found[i]]) << 32 | found[i];
            rowsWith[found[i]] = 0;
        }
        Arrays.sort(sorted);
        origins[template] = new int[sorted.length];
        counts[template] = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            origins[template][i] = (int) sorted[i];
            counts[template][i] = Integer.MAX_VALUE - (int) (sorted[i] >>> 32);
        }
    }

    /**
     * For each row, by template, the index of its origin among those of the template.
     *
     * @param rowsOf how many rows have each template
     * @param ordered the rows by template
     * @param originOf for each row the number of its origin
     */
    long[] indexes(int[] rowsOf, RowOrder ordered, int[] originOf) {
        int[] indexOf = new int[Arrays.stream(originOf).max().orElse(0) + 1];
        long[] indexes = new long[originOf.length];
        int at = 0;
        for (int template = 0; template < rowsOf.length; template++) {
            int[] known = origins[template];
            for (int i = 0; i < known.length; i++) {
                indexOf[known[i]] = i;
            }
            for (int end = at + rowsOf[template]; at < end; at++) {
                indexes[at] = indexOf[originOf[ordered.rows()[at]]];
            }
        }
        return indexes;
    }
}
