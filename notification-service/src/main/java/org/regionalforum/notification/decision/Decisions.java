package org.regionalforum.notification.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalforum.notification.notice.Told;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** The decisions taken, by the fact that asked for them. The first one taken stands. */
@Repository
class Decisions {
    private static final String COLLECTION = "decisions";

    private final MongoTemplate mongo;

    Decisions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** A decision as it is kept. */
    record Taken(
            @Id String cause,
            String type,
            Instant at,
            List<Told> told,
            List<Decision.PassedOver> passedOver,
            @Nullable List<Decision.ToFollowers> followers) {
        Decision decision() {
            return new Decision(told, passedOver, followers);
        }
    }

    Optional<Decision> find(String cause) {
        return Optional.ofNullable(mongo.findById(cause, Taken.class, COLLECTION))
                .map(Taken::decision);
    }

    /** Keeps it, unless one stands already; answers the one that stands. */
    Decision keep(String cause, String type, Instant at, Decision decision) {
        try {
            mongo.insert(
                    new Taken(cause, type, at, decision.told(), decision.passedOver(), decision.followers()),
                    COLLECTION);
            return decision;
        } catch (DuplicateKeyException first) {
            return find(cause).orElseThrow(() -> first);
        }
    }
}
