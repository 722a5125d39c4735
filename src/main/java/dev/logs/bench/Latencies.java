package dev.logs.bench;

import java.util.Arrays;

/** How long the same thing took each time. Immutable. */
public final class Latencies {

    private final long[] sorted;

    /** @param nanos of each time; at least one */
    public Latencies(long[] nanos) {
        this.sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    /** The time in nanoseconds that {@code percent} of the times do not exceed; 100 is the longest. */
    public long percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    public int count() {
        return sorted.length;
    }
}
