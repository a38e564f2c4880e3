package org.regionalforum.kit.test.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import org.bson.Document;
import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.StoreParts;

/** The store of the contracts. */
final class Boxes extends AggregateStore<BoxId, Box> {
    Boxes(StoreParts parts) {
        super(parts, Box.class, "boxes");
        ensureUnique("place");
        ensureIndex("group");
    }

    List<Box> fullestOf(String group, int most) {
        return query(Filters.eq("group", group), Sorts.descending("count"), most);
    }

    MongoCollection<Document> documents() {
        return collection();
    }
}
