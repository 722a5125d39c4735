package dev.logs.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Sorts the places of a batch by a number each, keeping equal ones in their order. */
final class Ranking {

    /** Widest range of numbers that is counted rather than compared. */
    private static final int COUNTED_RANGE_MAX = 1 << 16;

    private static final int PLACE_BITS = 20;

    private Ranking() {}

    /** The places in ascending order of their numbers, or null when the numbers lie too far apart. */
    static int @Nullable [] order(long[] numbers) {
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        boolean sorted = true;
        for (int i = 0; i < numbers.length; i++) {
            least = Math.min(least, numbers[i]);
            greatest = Math.max(greatest, numbers[i]);
            sorted &= i == 0 || numbers[i - 1] <= numbers[i];
        }
        long range = greatest - least;
        if (sorted) {
            return identity(numbers.length);
        }
        if (range >= 0 && range < COUNTED_RANGE_MAX) {
            return counted(numbers, least, (int) range + 1);
        }
        return range < 0 || range >= 1L << (63 - PLACE_BITS) ? null : compared(numbers, least);
    }

    private static int[] identity(int length) {
        int[] places = new int[length];
        for (int i = 0; i < length; i++) {
            places[i] = i;
        }
        return places;
    }

    private static int[] counted(long[] numbers, long least, int range) {
        int[] starts = new int[range + 1];
        for (long number : numbers) {
            starts[(int) (number - least) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] places = new int[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            places[starts[(int) (numbers[i] - least)]++] = i;
        }
        return places;
    }

    private static int[] compared(long[] numbers, long least) {
        long[] keys = new long[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            keys[i] = (numbers[i] - least) << PLACE_BITS | i;
        }
        Arrays.sort(keys);
        int[] places = new int[numbers.length];
        for (int i = 0; i < keys.length; i++) {
            places[i] = (int) (keys[i] & ((1 << PLACE_BITS) - 1));
        }
        return places;
    }
}
