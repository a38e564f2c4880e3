package org.regionalforum.localstore;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/** What our services expect of a store, whichever it is. */
interface StoreContract {

    /** A database that nobody used before. */
    MongoDatabase database();

    default MongoCollection<Document> things() {
        return database().getCollection("things");
    }

    default Document only(String id) {
        Document found = things().find(new Document("_id", id)).first();
        if (found == null) {
            throw new AssertionError("no document " + id);
        }
        return found;
    }
}
