package org.regionalforum.localstore;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableStoreTest implements StoreContracts {

    @TempDir
    private static Path dir;

    private static LocalStore store;
    private static MongoClient client;
    private final String name = "t" + UUID.randomUUID().toString().replace("-", "");

    @BeforeAll
    static void start() {
        store = LocalStore.durable(dir.resolve("shared"), 0);
        client = MongoClients.create(store.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    @Override
    public MongoDatabase database() {
        return client.getDatabase(name);
    }

    @Test
    void documents_indexes_and_their_terms_are_there_after_a_restart() {
        Path own = dir.resolve("restart");
        try (LocalStore first = LocalStore.durable(own, 0);
                MongoClient user = MongoClients.create(first.uri())) {
            MongoCollection<Document> seats = user.getDatabase("forum").getCollection("seats");
            seats.createIndex(
                    Indexes.ascending("seat"),
                    new IndexOptions().unique(true).partialFilterExpression(eq("state", "ACTIVE")));
            seats.createIndex(Indexes.ascending("tags"));
            seats.insertMany(List.of(
                    new Document("seat", 1).append("state", "ACTIVE").append("tags", List.of("x", "y")),
                    new Document("seat", 1).append("state", "ENDED").append("tags", List.of())));
        }

        try (LocalStore second = LocalStore.durable(own, 0);
                MongoClient user = MongoClients.create(second.uri())) {
            MongoCollection<Document> seats = user.getDatabase("forum").getCollection("seats");
            assertThat(seats.countDocuments(eq("seat", 1))).isEqualTo(2);
            assertThat(seats.find(eq("tags", "y")).first()).containsEntry("state", "ACTIVE");
            seats.insertOne(new Document("seat", 1).append("state", "ENDED"));
            assertThatThrownBy(() -> seats.insertOne(new Document("seat", 1).append("state", "ACTIVE")))
                    .isInstanceOf(MongoWriteException.class);
        }
    }

    @Test
    void a_folder_in_use_is_refused_with_one_clear_sentence() {
        assertThatThrownBy(() -> LocalStore.durable(dir.resolve("shared"), 0))
                .isInstanceOf(StoreInUse.class)
                .hasMessage("The folder " + dir.resolve("shared")
                        + " is in use by another local store; stop that one or choose another folder.");
    }

    @Test
    void a_taken_port_leaves_the_folder_free() {
        Path own = dir.resolve("port");

        assertThatThrownBy(() -> LocalStore.durable(own, store.port()))
                .hasMessageContaining("cannot listen on 127.0.0.1:" + store.port());

        LocalStore.durable(own, 0).close();
    }
}
