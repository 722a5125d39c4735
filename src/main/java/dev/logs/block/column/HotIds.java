package dev.logs.block.column;

import dev.logs.block.bytes.Damage;

/**
 * Turns ids, numbered in the order of first occurrence, into small numbers and back: 0 for a new one; 1 to {@link #SIZE} for the place
 * in a list in which every id moves to the front when it occurs; more for one that fell out of the list, counted
 * back from the newest. One thread, one direction.
 */
final class HotIds {

    /** Part of the format: such numbers fit a byte. */
    static final int SIZE = 255;

    private final int[] hot = new int[SIZE];
    private int hotCount;
    private int distinct;

    /** The number for an id: one that occurred before, or the next. */
    int encode(int id) {
        if (id == distinct) {
            distinct++;
            toFront(hotCount, id);
            return 0;
        }
        int place = 0;
        while (place < hotCount && hot[place] != id) {
            place++;
        }
        int number = place < hotCount ? place + 1 : SIZE + distinct - id;
        toFront(place, id);
        return number;
    }

    /**
     * The id for a number.
     *
     * @param distinctMax how many ids there are in all
     */
    int decode(long number, int distinctMax) {
        if (number == 0) {
            Damage.bounded(distinct, distinctMax - 1L, "number of a new value");
            toFront(hotCount, distinct);
            return distinct++;
        }
        if (number > 0 && number <= hotCount) {
            int place = (int) number - 1;
            int id = hot[place];
            toFront(place, id);
            return id;
        }
        int id = Damage.bounded(SIZE + distinct - number, distinct - 1L, "number of an earlier value");
        toFront(hotCount, id);
        return id;
    }

    /** @param place where the id was; that behind the last when it was nowhere */
    private void toFront(int place, int id) {
        int moved = place;
        if (place == hotCount) {
            hotCount = Math.min(hotCount + 1, SIZE);
            moved = hotCount - 1;
        }
        System.arraycopy(hot, 0, hot, 1, moved);
        hot[0] = id;
    }
}
