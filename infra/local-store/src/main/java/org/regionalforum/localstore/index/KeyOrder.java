package org.regionalforum.localstore.index;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** MongoDB's order of values, with an absent field kept apart from null so that {@code $exists} is a range. */
final class KeyOrder implements Comparator<Object> {

    static final KeyOrder INSTANCE = new KeyOrder();

    /** Places in the order that no value of a document holds: null itself, and bounds of ranges, which are never stored. */
    enum Mark {
        AFTER_MISSING,
        NULL,
        AFTER_NULL
    }

    private KeyOrder() {}

    @Override
    public int compare(Object left, Object right) {
        if (left instanceof String a && right instanceof String b) {
            return a.compareTo(b);
        }
        if (left instanceof Double a && right instanceof Double b) {
            return Double.compare(a, b);
        }
        if (left instanceof Instant a && right instanceof Instant b) {
            return a.compareTo(b);
        }
        int rank = rank(left);
        int byRank = Integer.compare(rank, rank(right));
        if (byRank != 0 || rank < VALUES) {
            return byRank;
        }
        return ValueComparator.ascWithoutListHandling().compare(left, right);
    }

    private static final int VALUES = 5;

    private static int rank(Object value) {
        return switch (value) {
            case Missing missing -> 0;
            case Mark mark ->
                switch (mark) {
                    case AFTER_MISSING -> 1;
                    case NULL -> 3;
                    case AFTER_NULL -> 4;
                };
            case MinKey least -> 2;
            default -> VALUES;
        };
    }

    /** Brings numbers of all types to one, as equality in MongoDB ignores their type. */
    static Object normal(@Nullable Object value) {
        return switch (value) {
            case null -> Mark.NULL;
            case Mark mark -> mark;
            case Missing missing -> missing;
            case String text -> text;
            case Instant instant -> instant;
            case ObjectId id -> id;
            case Boolean flag -> flag;
            default -> new KeyValue(value).normalized().get(0);
        };
    }
}
