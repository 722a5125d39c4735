package dev.logs.bench.workload;

/** Random numbers (SplitMix64) that are the same on every machine and every Java. One thread. */
final class RandomBits {

    private static final long STEP = 0x9E37_79B9_7F4A_7C15L;

    private long state;

    /** Starts the sequence that belongs to a seed. */
    void restart(long seed) {
        state = mix(seed);
    }

    long next() {
        state += STEP;
        return mix(state);
    }

    /** 0 (inclusive) to {@code bound} (exclusive). */
    int below(int bound) {
        return (int) ((next() >>> 32) * bound >>> 32);
    }

    /** 0 (inclusive) to 1 (exclusive). */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** Scatters the bits of a number; the same number gives the same bits. */
    static long mix(long number) {
        long bits = number;
        bits = (bits ^ bits >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        bits = (bits ^ bits >>> 27) * 0x94D0_49BB_1331_11EBL;
        return bits ^ bits >>> 31;
    }
}
