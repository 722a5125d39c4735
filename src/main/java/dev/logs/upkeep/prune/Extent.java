package dev.logs.upkeep.prune;

import java.util.OptionalLong;

/**
 * How much a step removes.
 *
 * @param bytes on the disk; of a part of a partition its share
 * @param firstEpoch Unix second of the oldest entry; empty when there is none
 * @param lastEpoch Unix second of the newest entry; empty when there is none
 */
public record Extent(long entries, long bytes, OptionalLong firstEpoch, OptionalLong lastEpoch) {

    public static final Extent NOTHING = new Extent(0, 0, OptionalLong.empty(), OptionalLong.empty());

    /** Both together. */
    public Extent plus(Extent other) {
        return new Extent(
                entries + other.entries,
                bytes + other.bytes,
                extreme(firstEpoch, other.firstEpoch, -1),
                extreme(lastEpoch, other.lastEpoch, 1));
    }

    private static OptionalLong extreme(OptionalLong a, OptionalLong b, int sign) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        return Long.compare(a.getAsLong(), b.getAsLong()) * sign >= 0 ? a : b;
    }
}
