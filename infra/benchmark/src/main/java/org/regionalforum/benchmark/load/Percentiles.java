package org.regionalforum.benchmark.load;

import java.util.Arrays;

/** How long single things took. */
public final class Percentiles {
    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] sorted;

    /** @param nanos in any order, at least one */
    public Percentiles(long... nanos) {
        sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    /** In milliseconds; so many per cent took no longer. */
    public double millis(int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(0, rank - 1)] / NANOS_PER_MILLI;
    }
}
