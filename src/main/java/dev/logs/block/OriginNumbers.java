package dev.logs.block;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Which origin each entry has. Most are the origin of an entry before. One thread. */
final class OriginNumbers {

    /** A power of two. */
    private static final int LEVEL_PLACES = 16;

    private final BlockInput entries;
    private final ToIntFunction<Origin> numbers;
    private final Map<Origin, Integer> known = new HashMap<>();
    /** By source and level, an entry that was the last of these, and 1; levels share a place here and there. */
    private final int[] last;

    private final int[] originOf;

    private OriginNumbers(BlockInput entries, ToIntFunction<Origin> numbers) {
        this.entries = entries;
        this.numbers = numbers;
        this.last = new int[entries.srcs().size() * LEVEL_PLACES];
        this.originOf = new int[entries.size()];
    }

    /**
     * Answers for each entry the number of its origin.
     *
     * @param numbers asked once for each origin, in the order of their first entries
     */
    static int[] of(BlockInput entries, ToIntFunction<Origin> numbers) {
        return new OriginNumbers(entries, numbers).find();
    }

    private int[] find() {
        for (int i = 0; i < originOf.length; i++) {
            int place = entries.srcOf(i) * LEVEL_PLACES + (entries.level(i) & LEVEL_PLACES - 1);
            int before = last[place] - 1;
            originOf[i] = before >= 0 && entries.isSameOrigin(before, i)
                    ? originOf[before]
                    : known.computeIfAbsent(origin(i), numbers::applyAsInt);
            last[place] = i + 1;
        }
        return originOf;
    }

    private Origin origin(int entry) {
        return new Origin(entries.srcs().text(entries.srcOf(entry)), entries.level(entry), entries.error(entry));
    }
}
