package dev.logs.bench.workload;

/**
 * Which entries to make; the same workload always makes the same entries.
 *
 * @param seed makes one workload differ from another that is otherwise alike
 * @param entries how many
 */
public record Workload(
        long seed, long entries, Period period, Population population, LevelMix levels, Arrival arrival) {

    /**
     * When.
     *
     * @param firstEpochDay days since 1970-01-01, UTC
     * @param days how many
     * @param sparseShare 0 to 1: the share of days that have a hundredth of what the others have
     */
    public record Period(long firstEpochDay, int days, double sparseShare) {}

    /**
     * Who speaks.
     *
     * @param contexts how many; the first has the most entries
     * @param sources how many
     * @param skew exponent of the Zipf law by which the first sources speak most; 0: all alike
     */
    public record Population(int contexts, int sources, double skew) {}

    /**
     * How entries arrive: by time, but for these.
     *
     * @param jitterMillis each entry is up to so much older than its place says
     * @param lateShare 0 to 1: the share that comes late by minutes or hours
     */
    public record Arrival(long jitterMillis, double lateShare) {

        /** Every entry in its place. */
        public static final Arrival SORTED = new Arrival(0, 0);
    }
}
