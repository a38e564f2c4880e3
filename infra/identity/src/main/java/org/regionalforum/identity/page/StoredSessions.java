package org.regionalforum.identity.page;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Date;
import org.mongodb.spring.session.MongoIndexedSessionRepository;
import org.regionalforum.identity.StorePreparation;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The sessions in the database. They are removed here, since not every store removes by age. */
@Component
class StoredSessions extends MongoIndexedSessionRepository implements StorePreparation {

    private static final String COLLECTION = "sessions";

    private final MongoOperations mongo;

    StoredSessions(MongoOperations mongo) {
        super(mongo);
        this.mongo = mongo;
        setCollectionName(COLLECTION);
    }

    /** Leaves to {@link #prepare} what needs the database. */
    @Override
    public void afterPropertiesSet() {}

    @Override
    public void prepare() {
        mongo.indexOps(COLLECTION).createIndex(new Index("principal", Sort.Direction.ASC));
        mongo.indexOps(COLLECTION).createIndex(new Index("expireAt", Sort.Direction.ASC));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forgetOld() {
        mongo.remove(query(where("expireAt").lt(new Date())), COLLECTION);
    }
}
