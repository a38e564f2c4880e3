package org.regionalforum.benchmark.load;

import java.util.Collection;

/** The middle of several rounds; of an even number the mean of the two in the middle. */
public final class Median {
    private Median() {}

    public static double of(Collection<Double> rounds) {
        double[] sorted =
                rounds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
