package org.regionalforum.benchmark.relay;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.Document;
import org.regionalforum.benchmark.load.Clients;

/** The reference on the side of the store: one conditional update for each document, by hand. */
final class PlainUpdates {
    private static final int CLIENTS = 32;

    private PlainUpdates() {}

    /** Updates per second on a copy of the documents. */
    static double rate(MongoCollection<Document> copy, List<Document> documents) throws InterruptedException {
        copy.insertMany(documents);
        return Clients.share(CLIENTS, documents.size(), n -> {
            long matched = copy.updateOne(
                            Filters.and(
                                    Filters.eq("_id", documents.get(n).getString("_id")), Filters.eq("version", 1L)),
                            Updates.combine(
                                    Updates.set("outbox", List.of()),
                                    Updates.unset("pendingSince"),
                                    Updates.unset("lease"),
                                    Updates.inc("version", 1L)))
                    .getMatchedCount();
            if (matched != 1) {
                throw new IllegalStateException("The reference found no document " + n);
            }
        });
    }
}
