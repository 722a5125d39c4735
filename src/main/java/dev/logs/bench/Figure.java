package dev.logs.bench;

import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param value in the unit; of latencies the median
 * @param latencies of which the value is the median; null for other figures
 * @param entries found or stored
 */
public record Figure(
        Scenario scenario,
        String measure,
        Unit unit,
        long value,
        @Nullable Latencies latencies,
        long entries) {

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

    static Figure of(Scenario scenario, String measure, Unit unit, long value) {
        return new Figure(scenario, measure, unit, value, null, 0);
    }

    static Figure latency(Scenario scenario, String measure, Latencies latencies, long entries) {
        long micros = latencies.percentile(50) / 1000;
        return new Figure(scenario, measure, Unit.MICROSECONDS, micros, latencies, entries);
    }

    /** How many times as bad as an earlier value of the same figure: above 1 it got worse. */
    public double ratioTo(long earlier) {
        double now = Math.max(1, value);
        double then = Math.max(1, earlier);
        return unit.isRate() ? then / now : now / then;
    }
}
