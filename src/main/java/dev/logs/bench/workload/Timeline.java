package dev.logs.bench.workload;

import dev.logs.entry.PartitionKey;

/**
 * The time of each entry: busy afternoons, quiet nights, bursts of a few entries, and days with few entries where they are
 * wanted. Immutable.
 */
final class Timeline {

    private static final long MILLIS_PER_DAY = PartitionKey.SECONDS_PER_DAY * 1000;

    /** How much busier the busiest hour is than the average. */
    private static final double TIDE = 0.6;

    /** Entries that belong to one happening come together. */
    private static final int BURST = 4;

    private static final double SPARSE_WEIGHT = 0.01;

    private final long seed;
    private final long firstDay;

    /** Number of the first entry of each day, and of the first that is behind the last day. */
    private final long[] firsts;

    Timeline(long seed, long entries, Workload.Period period) {
        this.seed = seed;
        firstDay = period.firstEpochDay();
        double[] weights = new double[period.days()];
        double sum = 0;
        RandomBits random = new RandomBits();
        random.restart(seed);
        for (int day = 0; day < weights.length; day++) {
            double usual = 0.8 + 0.4 * random.unit();
            weights[day] = random.unit() < period.sparseShare() ? usual * SPARSE_WEIGHT : usual;
            sum += weights[day];
        }
        firsts = new long[weights.length + 1];
        double before = 0;
        for (int day = 0; day < weights.length; day++) {
            firsts[day] = Math.round(before / sum * entries);
            before += weights[day];
        }
        firsts[weights.length] = entries;
    }

    /** The earliest time there is, in milliseconds since 1970. */
    long startMillis() {
        return firstDay * MILLIS_PER_DAY;
    }

    /** The time of an entry in milliseconds since 1970; does not fall as {@code index} rises. */
    long millis(long index, RandomBits random) {
        int day = dayOf(index);
        long position = index - firsts[day];
        long count = firsts[day + 1] - firsts[day];
        long burst = position / BURST;
        long room = Math.min(BURST, count - burst * BURST);
        double start = BURST * burst + 0.95 * room * unit(RandomBits.mix(seed + firsts[day] + burst));
        double share = Math.min(1, (start + (position % BURST + random.unit()) * 0.01) / count);
        return (firstDay + day) * MILLIS_PER_DAY + Math.min(MILLIS_PER_DAY - 1, (long) (tide(share) * MILLIS_PER_DAY));
    }

    private static double unit(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }

    /** Moves even times of a day, 0 to 1, towards its busy hours; monotone. */
    private static double tide(double share) {
        return share + TIDE / (2 * StrictMath.PI) * StrictMath.sin(2 * StrictMath.PI * share);
    }

    private int dayOf(long index) {
        int low = 0;
        int high = firsts.length - 2;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (firsts[middle] <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
