package org.regionalforum.gateway.session;

import java.time.Clock;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes sessions that have ended, on servers too that do not follow the library's time-to-live index. */
@Component
class SessionSweep {

    private final MongoOperations store;
    private final Clock clock;

    SessionSweep(MongoOperations store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        Query ended = Query.query(Criteria.where("expireAt").lt(Date.from(clock.instant())));
        store.remove(ended, KeptSessions.COLLECTION);
    }
}
