package org.regionalforum.localstore.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of an index a query has to look at: some leading values, and perhaps a range of the next key. */
public final class Lookup {

    private static final int MOST_PREFIXES = 10_000;

    private final SortedIndex index;
    private List<List<Object>> prefixes = List.of(List.of());
    private Bounds.@Nullable Range range;

    private Lookup(SortedIndex index) {
        this.index = index;
    }

    /** Null when the index cannot help, or would miss documents it does not hold. */
    static @Nullable Lookup plan(SortedIndex index, Conditions conditions) {
        Lookup lookup = new Lookup(index);
        boolean usable = false;
        for (String key : index.fields()) {
            Bounds bounds = conditions.on(key);
            if (bounds == null
                    || bounds.admitsAbsent() && (index.holdsArrays() || index.leavesOut() && !usable)
                    || !lookup.narrow(bounds)) {
                break;
            }
            usable = true;
            if (bounds instanceof Bounds.Range) {
                break;
            }
        }
        return usable ? lookup : null;
    }

    private boolean narrow(Bounds bounds) {
        switch (bounds) {
            case Bounds.Range limits -> range = index.holdsArrays() ? limits.overArrays() : limits;
            case Bounds.Points points -> {
                if ((long) prefixes.size() * points.values().size() > MOST_PREFIXES) {
                    return false;
                }
                List<List<Object>> longer = new ArrayList<>();
                for (List<Object> prefix : prefixes) {
                    for (Object value : points.values()) {
                        List<Object> extended = new ArrayList<>(prefix);
                        extended.add(value);
                        longer.add(extended);
                    }
                }
                prefixes = longer;
            }
        }
        return true;
    }

    /** One prefix after the other; a flatMap would read each of them to its end first. */
    private Iterator<Long> positions() {
        Iterator<List<Object>> remaining = prefixes.iterator();
        return new Iterator<>() {
            private Iterator<Long> current = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                while (!current.hasNext() && remaining.hasNext()) {
                    current = index.positions(remaining.next(), range).iterator();
                }
                return current.hasNext();
            }

            @Override
            public Long next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return current.next();
            }
        };
    }

    /** Walks all lookups side by side and answers with the positions of the one that ends first: the shortest. */
    public static Set<Long> shortest(List<Lookup> lookups) {
        List<Iterator<Long>> walks = lookups.stream().map(Lookup::positions).toList();
        List<Set<Long>> found = new ArrayList<>();
        walks.forEach(walk -> found.add(new LinkedHashSet<>()));
        while (true) {
            for (int i = 0; i < walks.size(); i++) {
                if (!walks.get(i).hasNext()) {
                    return found.get(i);
                }
                found.get(i).add(walks.get(i).next());
            }
        }
    }
}
