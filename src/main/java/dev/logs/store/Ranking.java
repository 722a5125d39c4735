package dev.logs.store;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
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
            long first = least;
            return order(numbers.length, (int) range + 1, place -> (int) (numbers[place] - first));
        }
        return range < 0 || range >= 1L << (63 - PLACE_BITS) ? null : compared(numbers, least);
    }

    /**
     * The places from 0 in ascending order of their keys.
     *
     * @param range every key is from 0 and below this
     */
    static int[] order(int size, int range, IntUnaryOperator key) {
        int[] starts = new int[range + 1];
        for (int i = 0; i < size; i++) {
            starts[key.applyAsInt(i) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] places = new int[size];
        for (int i = 0; i < size; i++) {
            places[starts[key.applyAsInt(i)]++] = i;
        }
        return places;
    }

    private static int[] identity(int length) {
        int[] places = new int[length];
        for (int i = 0; i < length; i++) {
            places[i] = i;
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
