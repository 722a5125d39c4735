package dev.logs.block;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up entries by origin: by number first, since a block has many templates of few origins. One thread. */
final class OriginSums {

    /** By number of the origin. */
    private long[] sums = new long[64];

    private @Nullable Origin[] origins = new Origin[64];

    void add(BlockEvents events, int place) {
        int number = events.originNumber(place);
        if (number >= sums.length) {
            sums = Arrays.copyOf(sums, number * 2);
            origins = Arrays.copyOf(origins, number * 2);
        }
        if (origins[number] == null) {
            origins[number] = events.origin(place);
        }
        sums[number] += events.entries(place);
    }

    Map<Origin, Long> counts() {
        Map<Origin, Long> counts = new HashMap<>();
        for (int i = 0; i < sums.length; i++) {
            Origin origin = origins[i];
            if (origin != null) {
                counts.put(origin, sums[i]);
            }
        }
        return counts;
    }
}
