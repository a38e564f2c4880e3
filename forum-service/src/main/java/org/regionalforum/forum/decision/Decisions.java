package org.regionalforum.forum.decision;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.StoreParts;
import org.springframework.stereotype.Component;

/** The decisions that were taken on paper. */
@Component
class Decisions extends AggregateStore<DecisionId, RecordedDecision> {
    private static final int AT_ONCE = 100;

    Decisions(StoreParts parts) {
        super(parts, RecordedDecision.class, "decisions");
        ensureIndex("network");
        ensureIndex("registered");
    }

    /** Those that do not stand in the register yet. */
    List<RecordedDecision> unregistered() {
        return query(Filters.eq("registered", false), Sorts.ascending("_id"), AT_ONCE);
    }

    /** Those of a network that changed its roles, the oldest first. */
    List<RecordedDecision> changingRoles(String network) {
        return query(
                Filters.and(Filters.eq("network", network), Filters.exists("roles.0")),
                Sorts.ascending("minutes.on", "position"),
                0);
    }
}
