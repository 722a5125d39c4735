package dev.logs.bench.workload;

/** Draws one of several things, each as often as its weight says, in constant time (Vose's alias method). */
final class WeightedChoice {

    private final double[] threshold;
    private final int[] alias;

    /** @param weights of each thing; not negative, and not all of them 0 */
    WeightedChoice(double[] weights) {
        int count = weights.length;
        threshold = new double[count];
        alias = new int[count];
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        int[] order = new int[count];
        int small = 0;
        int large = count;
        for (int i = 0; i < count; i++) {
            threshold[i] = weights[i] * count / sum;
            alias[i] = i;
            order[threshold[i] < 1 ? small++ : --large] = i;
        }
        pair(order, small);
    }

    /** Gives what a rare thing leaves of its share to a frequent one. */
    private void pair(int[] order, int small) {
        int next = 0;
        int rare = small;
        while (next < rare && rare < order.length) {
            int taker = order[next++];
            int giver = order[rare];
            alias[taker] = giver;
            threshold[giver] -= 1 - threshold[taker];
            if (threshold[giver] < 1) {
                rare++;
            }
        }
        // What is left differs from 1 by rounding only.
        for (int i = next; i < order.length; i++) {
            threshold[order[i]] = 1;
        }
    }

    /** The first of {@code count} things is the most frequent, the n-th has a share of {@code 1 / n^exponent} of it. */
    static WeightedChoice zipf(int count, double exponent) {
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            weights[i] = 1 / StrictMath.pow(i + 1, exponent);
        }
        return new WeightedChoice(weights);
    }

    /** The index of a thing. */
    int draw(RandomBits random) {
        double point = random.unit() * threshold.length;
        int index = (int) point;
        return point - index < threshold[index] ? index : alias[index];
    }
}
