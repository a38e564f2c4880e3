package org.regionalforum.projects.map;

import java.util.ArrayList;
import java.util.List;

/** A shade and the quantities that have it. */
public record Band(int shade, long from, long to) {
    private static final int SHADES = 5;

    /** {@code 3} or {@code 4–9}. */
    public String span() {
        return from == to ? Long.toString(from) : from + "–" + to;
    }

    boolean holds(long quantity) {
        return from <= quantity && quantity <= to;
    }

    /** At most five bands up to the greatest quantity; each is wider than the one before, as few places hold much. */
    static List<Band> upTo(long most) {
        List<Band> bands = new ArrayList<>();
        long from = 1;
        for (int shade = 1; from <= most; shade++) {
            long to = most <= SHADES ? from : Math.max(from, upper(most, shade));
            bands.add(new Band(shade, from, Math.min(most, to)));
            from = to + 1;
        }
        return bands;
    }

    private static long upper(long most, int shade) {
        return shade == SHADES ? most : (long) Math.ceil(Math.pow(most, (double) shade / SHADES));
    }
}
