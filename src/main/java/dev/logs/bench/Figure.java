package dev.logs.bench;

import org.jspecify.annotations.Nullable;

/**
 * One measured figure.
 *
 * @param kept how the entries were kept when it was measured
 * @param value in the unit; of latencies the median
 * @param latencies of which the value is the median; null for other figures
 * @param entries found or stored
 * @param beside {@link Beside#NONE} for what is measured alone
 */
public record Figure(
        Scenario scenario,
        Kept kept,
        String measure,
        Unit unit,
        long value,
        @Nullable Latencies latencies,
        long entries,
        Beside beside) {

    /** How entries are kept, or by which other program. */
    public enum Kept {
        ROWS("rows"),
        BLOCKS("blocks"),
        RIPGREP("ripgrep"),
        SQLITE("sqlite3"),
        LNAV("lnav"),
        JOURNALCTL("journalctl"),
        DUCKDB("duckdb"),
        ZSTD("zstd");

        private final String label;

        Kept(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether this is another program. */
        public boolean isPeer() {
            return compareTo(BLOCKS) > 0;
        }
    }

    /**
     * What came out beside others that did the same at the same time.
     *
     * @param rows how many times as long, or as large, plain rows came out as this; 0 when not compared
     * @param blocks the same of compacted entries
     * @param note what one must know of the figure; empty for nothing
     */
    public record Beside(double rows, double blocks, String note) {

        /** Nothing to compare with, and nothing to say. */
        public static final Beside NONE = new Beside(0, 0, "");
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
    public record Setting(Scenario scenario, Kept kept) {

        public Figure figure(String measure, Unit unit, long value) {
            return new Figure(scenario, kept, measure, unit, value, null, 0, Beside.NONE);
        }

        public Figure rate(String measure, Unit unit, long count, long nanos) {
            return figure(measure, unit, Math.round(count * 1e9 / Math.max(1, nanos)));
        }

        public Figure latency(String measure, Latencies latencies, long entries) {
            long micros = latencies.percentile(50) / 1000;
            return new Figure(scenario, kept, measure, Unit.MICROSECONDS, micros, latencies, entries, Beside.NONE);
        }

        @Override
        public String toString() {
            return scenario + ", " + kept.label();
        }
    }

    /** The same figure beside others. */
    public Figure withBeside(Beside other) {
        return new Figure(scenario, kept, measure, unit, value, latencies, entries, other);
    }

    /** How many times as bad as an earlier value of the same figure: above 1 it got worse. */
    public double ratioTo(long earlier) {
        double now = Math.max(1, value);
        double then = Math.max(1, earlier);
        return unit.isRate() ? then / now : now / then;
    }
}
