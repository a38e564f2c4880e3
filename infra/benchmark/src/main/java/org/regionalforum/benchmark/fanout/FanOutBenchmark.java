package org.regionalforum.benchmark.fanout;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.regionalforum.benchmark.load.Clients;
import org.regionalforum.benchmark.load.ProcessMemory;
import org.regionalforum.benchmark.report.Bar;
import org.regionalforum.benchmark.report.Figure;
import org.regionalforum.benchmark.stage.Benchmark;
import org.regionalforum.benchmark.stage.Stage;

/**
 * A resolution is told to all who follow its network by their address: notices made per second; the reference is plain bulk
 * inserts of the same documents. Followers are put straight into the service's store.
 */
public final class FanOutBenchmark implements Benchmark {
    private static final int BULK = 1_000;
    private static final double LEAST = 0.5;

    @Override
    public List<Figure> run(Stage stage) throws IOException, InterruptedException {
        int followers = stage.scale().followers();
        try (Notices running = new Notices(stage)) {
            MongoDatabase database = running.database();
            running.found("few");
            running.found("many");
            running.follow("few", followers / 10);
            running.follow("many", followers);
            double warm = running.told("few", followers / 10);
            double before = ProcessMemory.mib(running.process());
            double rate = running.told("many", followers);
            double after = ProcessMemory.mib(running.process());
            double plain = inserted(database, followers);
            return figures(stage.store().text(), followers, rate, plain, before, after);
        }
    }

    private static double inserted(MongoDatabase database, int count) {
        Document like = java.util.Objects.requireNonNull(database.getCollection("notices")
                .find(Filters.exists("recipient"))
                .first());
        MongoCollection<Document> copy = database.getCollection("noticesByHand");
        database.getCollection("notices")
                .listIndexes()
                .forEach(index -> copy.createIndex(
                        index.get("key", Document.class),
                        new com.mongodb.client.model.IndexOptions()
                                .unique(index.getBoolean("unique", false))
                                .sparse(index.getBoolean("sparse", false))));
        long begun = System.nanoTime();
        for (int from = 0; from < count; from += BULK) {
            List<Document> some = new ArrayList<>(BULK);
            for (int n = from; n < Math.min(from + BULK, count); n++) {
                Document own = new Document(like);
                own.put("_id", "copy-" + n);
                own.put("recipient", "recipient-" + n);
                some.add(own);
            }
            copy.insertMany(some, new InsertManyOptions().ordered(false));
        }
        return Clients.perSecond(count, System.nanoTime() - begun);
    }

    private static List<Figure> figures(
            String store, int followers, double rate, double plain, double before, double after) {
        return List.of(
                new Figure(
                        "one resolution to " + followers + " followers",
                        store,
                        "notices/s",
                        rate,
                        plain,
                        "bulk inserts",
                        new Bar.AtLeast(LEAST)),
                new Figure(
                        "memory (PSS) of notification-service after it",
                        store,
                        "MiB",
                        after,
                        before,
                        "before it",
                        new Bar.None()));
    }
}
