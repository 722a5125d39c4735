package dev.logs.bench;

import dev.logs.bench.workload.LevelMix;
import dev.logs.bench.workload.Workload;
import dev.logs.error.Suggestions;
import dev.logs.error.UsageException;
import java.util.List;

/** Trees to measure on, as they are met in practice. */
public enum Scenario {
    /** One busy day of one program. */
    A(1_000_000, new Shape(1, 1, 0)),
    /** A week of ten programs. */
    B(1_000_000, new Shape(7, 10, 0)),
    /** A month of a hundred tenants. */
    C(10_000_000, new Shape(30, 100, 0)),
    /** A year with busy and quiet days. */
    D(50_000_000, new Shape(365, 5, 0.4));

    /** @param sparseShare 0 to 1: the share of quiet days */
    private record Shape(int days, int contexts, double sparseShare) {

        /** As many entries a partition as at full scale; two days and two contexts stay, where there are more than one. */
        Shape scaled(double scale) {
            double share = Math.min(1, Math.sqrt(scale));
            return new Shape(scaled(days, share), scaled(contexts, share), sparseShare);
        }

        private static int scaled(int count, double share) {
            return Math.max(Math.min(2, count), (int) Math.round(count * share));
        }
    }

    private static final double ERROR_SHARE = 0.02;
    private static final double SKEW = 1.1;
    private static final int SOURCES = 60;

    private final long entries;
    private final Shape shape;

    Scenario(long entries, Shape shape) {
        this.entries = entries;
        this.shape = shape;
    }

    /** @throws UsageException when there is none of this name, in whatever case */
    public static Scenario named(String name) {
        for (Scenario scenario : values()) {
            if (scenario.name().equalsIgnoreCase(name)) {
                return scenario;
            }
        }
        String near = Suggestions.didYouMean(name, List.of("generate"));
        throw new UsageException(
                "'" + name + "' is no scenario: A, B, C and D are", near == null ? "see 'logs bench --help'" : near);
    }

    /**
     * The entries of the scenario.
     *
     * @param scale 1 for all of them, 0.1 for a tenth, on fewer days of fewer contexts
     * @param lastEpochDay the day of the newest entries, since 1970-01-01
     */
    Workload workload(double scale, long lastEpochDay) {
        Shape scaled = shape.scaled(scale);
        return new Workload(
                1,
                Math.max(1, Math.round(entries * scale)),
                new Workload.Period(lastEpochDay - scaled.days() + 1, scaled.days(), scaled.sparseShare()),
                new Workload.Population(scaled.contexts(), SOURCES, SKEW),
                new LevelMix(LevelMix.usual(), ERROR_SHARE),
                Workload.Arrival.SORTED);
    }
}
