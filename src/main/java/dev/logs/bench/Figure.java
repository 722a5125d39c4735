package dev.logs.bench;

import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param kept how the entries were kept when it was measured
 * @param value in the unit; of latencies the median
 * @param latencies of which the value is the median; null for other figures
 * @param entries found or stored
 */
public record Figure(
        Scenario scenario,
        Kept kept,
        String measure,
        Unit unit,
        long value,
        @Nullable Latencies latencies,
        long entries) {

    /** How entries are kept. */
    public enum Kept {
        ROWS("rows"),
        BLOCKS("blocks");

        private final String label;

        Kept(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What a figure counts. */
    public enum Unit {
        MICROSECONDS("us"),
        ENTRIES_PER_SECOND("entries/s"),
        BYTES_PER_SECOND("bytes/s"),
        BYTES("bytes"),
        TIMES("times");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        public String symbol() {
            return symbol;
        }

        /** Whether more is better. */
        boolean isRate() {
            return this == ENTRIES_PER_SECOND || this == BYTES_PER_SECOND;
        }
    }

    /** Of one figure, all but what is measured. */
    record Setting(Scenario scenario, Kept kept) {

        Figure figure(String measure, Unit unit, long value) {
            return new Figure(scenario, kept, measure, unit, value, null, 0);
        }

        Figure rate(String measure, Unit unit, long count, long nanos) {
            return figure(measure, unit, Math.round(count * 1e9 / Math.max(1, nanos)));
        }

        Figure latency(String measure, Latencies latencies, long entries) {
            long micros = latencies.percentile(50) / 1000;
            return new Figure(scenario, kept, measure, Unit.MICROSECONDS, micros, latencies, entries);
        }

        @Override
        public String toString() {
            return scenario + ", " + kept.label();
        }
    }

    /** How many times as bad as an earlier value of the same figure: above 1 it got worse. */
    public double ratioTo(long earlier) {
        double now = Math.max(1, value);
        double then = Math.max(1, earlier);
        return unit.isRate() ? then / now : now / then;
    }
}
