package org.regionalforum.localstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static java.util.stream.IntStream.range;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed in the middle of the work of four writers. */
class KillTest {

    private static final int WRITERS = 4;
    private static final int RELEASE_EVERY = 5;
    private static final int WRITES_BEFORE_THE_KILL = 400;
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path dir;

    /** What a writer was told to be kept: documents it inserted, and changes it made to a document of its own. */
    private record Acknowledged(int writer, int inserted, int changed) {}

    @RepeatedTest(2)
    void no_acknowledged_write_is_lost_and_indexes_agree_with_the_documents() throws Exception {
        List<Acknowledged> acknowledged = new ArrayList<>();
        try (StoreProcess store = new StoreProcess(dir, 0);
                MongoClient client = MongoClients.create(store.uri() + "/?serverSelectionTimeoutMS=2000");
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            MongoCollection<Document> things = things(client);
            things.createIndex(Indexes.ascending("outbox.id"), new IndexOptions().sparse(true));
            things.createIndex(
                    Indexes.ascending("openKey"),
                    new IndexOptions().unique(true).sparse(true));
            CountDownLatch written = new CountDownLatch(WRITES_BEFORE_THE_KILL);
            List<Future<Acknowledged>> work = range(0, WRITERS)
                    .mapToObj(writer -> writers.submit(() -> write(things, writer, written)))
                    .toList();
            assertThat(written.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            store.kill();
            for (Future<Acknowledged> future : work) {
                acknowledged.add(future.get());
            }
        }

        assertThat(acknowledged).hasSize(WRITERS);
        try (LocalStore store = LocalStore.durable(dir, 0);
                MongoClient client = MongoClients.create(store.uri())) {
            acknowledged.forEach(writer -> assertKept(things(client), writer));
            assertIndexesAgree(things(client));
        }
    }

    private static MongoCollection<Document> things(MongoClient client) {
        return client.getDatabase("forum").getCollection("things");
    }

    private static Acknowledged write(MongoCollection<Document> things, int writer, CountDownLatch written) {
        int inserted = 0;
        int changed = 0;
        try {
            things.insertOne(new Document("_id", "hot-" + writer).append("version", 0));
            while (true) {
                things.insertOne(new Document("_id", writer + "-" + inserted)
                        .append("version", 0)
                        .append("text", "x".repeat(300)));
                inserted++;
                written.countDown();
                things.updateOne(
                        and(eq("_id", "hot-" + writer), eq("version", changed)),
                        combine(
                                inc("version", 1),
                                set("openKey", writer + "/" + changed),
                                push("outbox", new Document("id", writer + ":" + changed))));
                changed++;
                written.countDown();
                if (changed % RELEASE_EVERY == 0) {
                    things.updateOne(eq("_id", "hot-" + writer), combine(unset("outbox"), unset("openKey")));
                }
            }
        } catch (MongoException killed) {
            return new Acknowledged(writer, inserted, changed);
        }
    }

    private static void assertKept(MongoCollection<Document> things, Acknowledged writer) {
        for (int i = 0; i < writer.inserted(); i++) {
            assertThat(things.find(eq("_id", writer.writer() + "-" + i)).first())
                    .isNotNull();
        }
        Document hot = Objects.requireNonNull(
                things.find(eq("_id", "hot-" + writer.writer())).first());
        assertThat(hot.getInteger("version")).isGreaterThanOrEqualTo(writer.changed());
    }

    private static void assertIndexesAgree(MongoCollection<Document> things) {
        List<Document> all = things.find().into(new ArrayList<>());
        for (Document document : all) {
            assertThat(things.find(eq("_id", document.get("_id"))).into(new ArrayList<>()))
                    .containsExactly(document);
            if (document.containsKey("openKey")) {
                assertThat(things.find(eq("openKey", document.get("openKey"))).first())
                        .isEqualTo(document);
            }
        }
        assertThat(things.countDocuments(exists("outbox.id")))
                .isEqualTo(all.stream()
                        .filter(document -> document.containsKey("outbox"))
                        .count());
    }
}
