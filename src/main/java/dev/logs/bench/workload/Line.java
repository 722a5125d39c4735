package dev.logs.bench.workload;

import java.util.Arrays;
import java.util.List;

/**
 * The values of one line's slots, drawn when they are first asked for: a slot that stands twice in a line has one value.
 * Used again for the next line. One thread.
 */
final class Line {

    /** Lines that stand close share what happens once: about so many of them. */
    private static final int SHARING_LINES = 16;

    /** Things that happen at the same time within so many lines. */
    private static final int AT_ONCE = 3;

    private final List<Slot> slots;
    private final long seed;
    private final RandomBits random = new RandomBits();
    private final long[] values;
    private final long[] drawnFor;
    private long index = -1;

    Line(List<Slot> slots, long seed) {
        this.slots = slots;
        this.seed = seed;
        this.values = new long[slots.size()];
        this.drawnFor = new long[slots.size()];
        Arrays.fill(drawnFor, -1);
    }

    /** Goes on to the line of that number; everything drawn from now on depends on the seed and the number alone. */
    void restart(long newIndex) {
        index = newIndex;
        random.restart(seed ^ RandomBits.mix(newIndex));
    }

    long index() {
        return index;
    }

    RandomBits random() {
        return random;
    }

    /** The value of a slot in this line. */
    long value(int slot) {
        if (drawnFor[slot] != index) {
            drawnFor[slot] = index;
            values[slot] = slots.get(slot).draw(this);
        }
        return values[slot];
    }

    Slot slot(int number) {
        return slots.get(number);
    }

    /**
     * Random bits that lines close to this one get as well.
     *
     * @param kind slots of different kinds get different bits
     */
    long sharedBits(int kind) {
        return RandomBits.mix(seed + (index / SHARING_LINES * AT_ONCE + random.below(AT_ONCE)) * 64 + kind);
    }
}
