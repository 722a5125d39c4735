package dev.logs.block.column;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The distinct numbers of a column.
 *
 * @param values ascending
 * @param ids for each row the index of its number
 */
@SuppressWarnings("ArrayRecordComponent")
record DistinctLongs(long[] values, long[] ids) {

    /** Null when more than half of the numbers are distinct: then a dictionary does not pay. */
    static @Nullable DistinctLongs of(long[] values, int count) {
        int distinctMax = count / 2;
        int mask = Integer.highestOneBit(Math.max(distinctMax, 8)) * 4 - 1;
        int[] table = new int[mask + 1];
        long[] found = new long[distinctMax + 1];
        int distinct = 0;
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            long value = values[i];
            int at = (int) (value * 0x9E37_79B9_7F4A_7C15L >>> 40) & mask;
            while (table[at] != 0 && found[table[at] - 1] != value) {
                at = at + 1 & mask;
            }
            if (table[at] == 0) {
                if (distinct == distinctMax) {
                    return null;
                }
                found[distinct++] = value;
                table[at] = distinct;
            }
            numbers[i] = table[at] - 1;
        }
        return sorted(Arrays.copyOf(found, distinct), numbers);
    }

    private static DistinctLongs sorted(long[] found, int[] numbers) {
        long[] values = found.clone();
        Arrays.sort(values);
        long[] rank = new long[found.length];
        for (int i = 0; i < found.length; i++) {
            rank[i] = Arrays.binarySearch(values, found[i]);
        }
        long[] ids = new long[numbers.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = rank[numbers[i]];
        }
        return new DistinctLongs(values, ids);
    }

    /** About how many bits an index has. */
    int bits() {
        return Long.SIZE - Long.numberOfLeadingZeros(values.length);
    }
}
