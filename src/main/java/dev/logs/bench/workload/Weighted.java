package dev.logs.bench.workload;

import java.util.ArrayList;
import java.util.List;

/** A thing and how often it is drawn, relative to the others. */
record Weighted<T>(T value, double weight) {

    static <T> List<T> values(List<Weighted<T>> things) {
        List<T> values = new ArrayList<>(things.size());
        for (Weighted<T> thing : things) {
            values.add(thing.value());
        }
        return List.copyOf(values);
    }

    /** Draws an index of the list. */
    static <T> WeightedChoice choice(List<Weighted<T>> things) {
        double[] weights = new double[things.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = things.get(i).weight();
        }
        return new WeightedChoice(weights);
    }
}
