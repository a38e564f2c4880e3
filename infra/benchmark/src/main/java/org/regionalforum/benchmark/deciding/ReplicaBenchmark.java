package org.regionalforum.benchmark.deciding;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.regionalforum.benchmark.load.Clients;
import org.regionalforum.benchmark.report.Bar;
import org.regionalforum.benchmark.report.Figure;
import org.regionalforum.benchmark.stage.Benchmark;
import org.regionalforum.benchmark.stage.Stage;
import tools.jackson.databind.JsonNode;

/**
 * forum-service makes its replica of members anew from the facts on the topic, while it serves; the reference is bulk upserts
 * of the same documents. Half of the facts on the topic are of another table and are passed over.
 */
public final class ReplicaBenchmark implements Benchmark {
    private static final double LEAST = 0.7;
    private static final int BULK = 500;

    @Override
    public List<Figure> run(Stage stage) throws IOException, InterruptedException {
        int members = stage.scale().facts() / 2;
        try (RunningNetwork running = new RunningNetwork(stage, "long", members)) {
            String operator = running.operator();
            double once = rebuilt(running, operator);
            double seconds = rebuilt(running, operator);
            double plain = Math.max(upserted(running, 1), upserted(running, 2));
            String store = stage.store().text();
            return List.of(
                    new Figure(
                            "rebuild of forum-service's members, " + 2 * members + " facts",
                            store,
                            "documents/s",
                            members / seconds,
                            plain,
                            "bulk upserts",
                            new Bar.AtLeast(LEAST)),
                    Figure.alone(
                            "the same, every fact read counted",
                            store,
                            "facts/s",
                            2 * members / seconds,
                            new Bar.None()));
        }
    }

    /** Seconds until the new collection is filled; the pause before it takes the old one's place is not counted. */
    private static double rebuilt(RunningNetwork running, String operator) throws InterruptedException {
        long begun = System.nanoTime();
        JsonNode asked = running.api().ask(operator, "POST", "/api/forum/operations/rebuilds/members", "");
        RunningNetwork.until("all is read again", () -> {
            JsonNode state = state(running, operator);
            return state.at("/begun").equals(asked.at("/items/0/begun"))
                    && state.at("/total").asLong() > 0
                    && state.at("/read").asLong() == state.at("/total").asLong();
        });
        double seconds = (System.nanoTime() - begun) / 1e9;
        RunningNetwork.until(
                "the rebuild is done",
                () -> state(running, operator).at("/state").asString().equals("DONE"));
        return seconds;
    }

    private static JsonNode state(RunningNetwork running, String operator) {
        for (JsonNode each : running.api()
                .ask(operator, "GET", "/api/forum/operations/rebuilds", "")
                .at("/items")) {
            if (each.at("/table").asString().equals("members")) {
                return each;
            }
        }
        throw new IllegalStateException("No rebuild of members is listed");
    }

    private static double upserted(RunningNetwork running, int clients) throws InterruptedException {
        List<Document> documents = new ArrayList<>();
        running.database().getCollection("members").find().forEach(documents::add);
        MongoCollection<Document> into = running.database().getCollection("upserted" + clients);
        int bulks = (documents.size() + BULK - 1) / BULK;
        double bulksPerSecond = Clients.share(clients, bulks, n -> {
            List<WriteModel<Document>> writes = new ArrayList<>(BULK);
            for (Document document : documents.subList(n * BULK, Math.min(documents.size(), (n + 1) * BULK))) {
                List<org.bson.conversions.Bson> fields = new ArrayList<>();
                document.forEach((name, value) -> {
                    if (!name.equals("_id")) {
                        fields.add(Updates.set(name, value));
                    }
                });
                writes.add(new UpdateOneModel<>(
                        Filters.eq("_id", document.get("_id")),
                        Updates.combine(fields),
                        new UpdateOptions().upsert(true)));
            }
            into.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        });
        return bulksPerSecond / bulks * documents.size();
    }
}
