package org.regionalforum.benchmark.report;

import java.util.ArrayList;
import java.util.List;

/** What one more costs at growing sizes: each is held against the first, and flat is no more than half as much again. */
public final class Growing {
    private static final double FLAT = 1.5;

    private final List<Figure> figures = new ArrayList<>();
    private final String store;
    private double first;

    public Growing(String store) {
        this.store = store;
    }

    /** @param micros microseconds for one */
    public void add(String what, double micros) {
        if (figures.isEmpty()) {
            first = micros;
        }
        figures.add(new Figure(what, store, "µs", micros, first, "the smallest", new Bar.AtMost(FLAT)));
    }

    public List<Figure> figures() {
        return List.copyOf(figures);
    }
}
