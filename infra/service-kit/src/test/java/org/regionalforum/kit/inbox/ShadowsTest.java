package org.regionalforum.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.regionalforum.localstore.LocalStore;

class ShadowsTest {
    @Test
    void a_reader_finds_the_document_at_every_moment_of_many_swaps_and_indexes_stay() throws InterruptedException {
        try (LocalStore store = LocalStore.inMemory(0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoDatabase database = client.getDatabase("shadows");
            MongoCollection<Document> model = database.getCollection("model");
            model.insertOne(new Document("_id", "a").append("name", "x"));
            model.createIndex(
                    Indexes.ascending("name"), new IndexOptions().unique(true).name("names"));

            AtomicBoolean going = new AtomicBoolean(true);
            AtomicInteger missed = new AtomicInteger();
            AtomicInteger found = new AtomicInteger();
            List<Thread> readers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                readers.add(Thread.ofPlatform().start(() -> {
                    while (going.get()) {
                        (model.find(new Document("_id", "a")).first() == null ? missed : found).incrementAndGet();
                    }
                }));
            }
            for (int i = 0; i < 100; i++) {
                Shadows shadows = new Shadows(database);
                database.getCollection(shadows.target("model").getFirst())
                        .insertOne(new Document("_id", "a").append("name", "x" + i));
                shadows.swap();
            }
            going.set(false);
            for (Thread reader : readers) {
                reader.join();
            }
            assertThat(found.get()).isPositive();
            assertThat(missed.get()).as("of " + found.get() + " reads").isZero();
            assertThat(model.listIndexes().into(new ArrayList<>()))
                    .extracting(index -> index.getString("name"))
                    .contains("names");
            assertThat(model.find(new Document("_id", "a")).first()).containsEntry("name", "x99");
        }
    }
}
