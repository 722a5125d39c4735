package dev.logs.bench.workload;

import dev.logs.entry.Level;
import java.util.EnumMap;
import java.util.Map;

/** How often each level is. Immutable. */
public final class LevelMix {

    private final double[] weights = new double[Level.values().length];

    /**
     * @param milder weights of the levels below error, relative to each other; levels that are missing do not occur
     * @param errorShare 0 to 1: the share of error and worse
     */
    public LevelMix(Map<Level, Double> milder, double errorShare) {
        put(milder, 1 - errorShare);
        put(Map.of(Level.ERROR, 92.0, Level.CRITICAL, 6.0, Level.ALERT, 1.0, Level.FATAL, 1.0), errorShare);
    }

    /** Mostly information, as a service in production speaks. */
    public static Map<Level, Double> usual() {
        Map<Level, Double> usual = new EnumMap<>(Level.class);
        usual.put(Level.TRACE, 1.0);
        usual.put(Level.DEBUG, 13.0);
        usual.put(Level.INFO, 76.0);
        usual.put(Level.NOTICE, 2.0);
        usual.put(Level.WARN, 8.0);
        return usual;
    }

    private void put(Map<Level, Double> some, double share) {
        double sum = 0;
        for (double weight : some.values()) {
            sum += weight;
        }
        for (Map.Entry<Level, Double> level : some.entrySet()) {
            weights[level.getKey().ordinal()] = level.getValue() * share / sum;
        }
    }

    /** Draws the ordinal of a level. */
    WeightedChoice choice() {
        return new WeightedChoice(weights);
    }
}
