package org.regionalforum.localstore.index;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a query that all have to hold, by field; those under {@code $and} included. */
public final class Conditions {

    private final Map<String, List<@Nullable Object>> raw = new LinkedHashMap<>();

    private Conditions() {}

    public static Conditions of(Document query) {
        Conditions conditions = new Conditions();
        conditions.collect(query);
        return conditions;
    }

    private void collect(Document query) {
        for (String field : query.keySet()) {
            Object condition = query.get(field);
            if (field.equals("$and") && condition instanceof Collection<?> parts) {
                for (Object part : parts) {
                    if (part instanceof Document document) {
                        collect(document);
                    }
                }
            } else if (!field.startsWith("$")) {
                raw.computeIfAbsent(field, key -> new ArrayList<>()).add(condition);
            }
        }
    }

    /** The narrowest usable condition on the field: values before ranges, the first when there are several. */
    @Nullable
    Bounds on(String field) {
        Bounds best = null;
        for (Object condition : raw.getOrDefault(field, List.of())) {
            Bounds bounds = Bounds.of(condition);
            if (bounds != null && (best == null || best instanceof Bounds.Range && bounds instanceof Bounds.Points)) {
                best = bounds;
            }
        }
        return best;
    }

    /** Whether a document that meets these conditions also meets the filter of a partial index; false when unsure. */
    boolean imply(Document filter) {
        return filter.keySet().stream().allMatch(field -> implies(field, filter.get(field)));
    }

    private boolean implies(String field, @Nullable Object required) {
        List<@Nullable Object> conditions = raw.getOrDefault(field, List.of());
        if (conditions.contains(required)) {
            return true;
        }
        boolean presence = required instanceof Document document
                && document.size() == 1
                && Boolean.TRUE.equals(document.get("$exists"));
        Bounds bounds = presence ? on(field) : null;
        return bounds != null && !bounds.admitsAbsent();
    }
}
