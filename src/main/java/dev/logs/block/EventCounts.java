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

    /** @param originOf for each row the number of its origin */
    static EventCounts of(MinedTexts mined, int[] originOf) {
        int templates = mined.templates().size();
        long[] pairs = new long[originOf.length];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = (long) mined.templateOf(i) << 32 | originOf[i];
        }
        Arrays.sort(pairs);
        int[][] origins = new int[templates][];
        int[][] counts = new int[templates][];
        int at = 0;
        for (int template = 0; template < templates; template++) {
            int end = at;
            while (end < pairs.length && (int) (pairs[end] >>> 32) == template) {
                end++;
            }
            long[] found = found(pairs, at, end);
            at = end;
            origins[template] = new int[found.length];
            counts[template] = new int[found.length];
            for (int i = 0; i < found.length; i++) {
                origins[template][i] = (int) found[i];
                counts[template][i] = Integer.MAX_VALUE - (int) (found[i] >>> 32);
            }
        }
        return new EventCounts(origins, counts);
    }

    /** Count and origin of each run, so packed that the most frequent comes first. */
    private static long[] found(long[] pairs, int from, int to) {
        long[] found = new long[16];
        int size = 0;
        for (int i = from; i < to; ) {
            int end = i + 1;
            while (end < to && pairs[end] == pairs[i]) {
                end++;
            }
            if (size == found.length) {
                found = Arrays.copyOf(found, size * 2);
            }
            found[size++] = (long) (Integer.MAX_VALUE - (end - i)) << 32 | (int) pairs[i];
            i = end;
        }
        long[] sorted = Arrays.copyOf(found, size);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The index of an origin among those of a template. */
    int indexOf(int template, int origin) {
        int[] known = origins[template];
        for (int i = 0; i < known.length; i++) {
            if (known[i] == origin) {
                return i;
            }
        }
        throw new IllegalArgumentException("origin " + origin + " is not one of template " + template);
    }
}
