package org.regionalforum.benchmark.inbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.regionalforum.benchmark.load.Clients;
import org.regionalforum.benchmark.sample.PaperFact.PaperWritten;
import org.regionalforum.benchmark.sample.PaperModel;

/** The reference: the same documents, upserted in unordered bulks by hand. */
final class PlainUpserts {
    private static final int BULK = 500;

    private PlainUpserts() {}

    /** Documents per second. */
    static double rate(MongoCollection<Document> into, List<PaperWritten> facts, int clients)
            throws InterruptedException {
        int bulks = (facts.size() + BULK - 1) / BULK;
        double bulksPerSecond = Clients.share(clients, bulks, n -> {
            List<WriteModel<Document>> writes = new ArrayList<>(BULK);
            for (PaperWritten fact : facts.subList(n * BULK, Math.min(facts.size(), (n + 1) * BULK))) {
                writes.add(new UpdateOneModel<>(
                        Filters.eq("_id", fact.paper()), PaperModel.changes(fact), new UpdateOptions().upsert(true)));
            }
            into.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        });
        return bulksPerSecond / bulks * facts.size();
    }
}
