package org.regionalforum.benchmark.sample;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.StoreParts;

/** The kit's store of papers. */
public final class Papers extends AggregateStore<PaperId, Paper> {
    public Papers(StoreParts parts, String collection) {
        super(parts, Paper.class, collection);
    }

    /** To look at what the kit has written, and to hand it to a relay. */
    public MongoCollection<Document> documents() {
        return collection();
    }
}
