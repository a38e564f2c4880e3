package org.regionalforum.localstore;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStoreServerTest {

    private static final int SIGTERM = 128 + 15;

    @TempDir
    private Path dir;

    @Test
    void it_says_when_it_is_ready_and_stops_clean_when_asked() throws Exception {
        try (StoreProcess store = new StoreProcess(dir, 0)) {
            try (MongoClient client = MongoClients.create(store.uri())) {
                client.getDatabase("forum").getCollection("things").insertOne(new Document("_id", "a"));
                store.terminate();
                assertThat(store.nextLine()).isEqualTo("local-store: stopped");
            }
            assertThat(store.exitCode()).isEqualTo(SIGTERM);
        }
        try (LocalStore again = LocalStore.durable(dir, 0);
                MongoClient client = MongoClients.create(again.uri())) {
            assertThat(client.getDatabase("forum").getCollection("things").countDocuments(eq("_id", "a")))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_second_store_on_the_folder_ends_with_one_line() throws Exception {
        try (LocalStore first = LocalStore.durable(dir, 0);
                StoreProcess second = new StoreProcess(dir, 0)) {
            assertThat(second.errors())
                    .containsExactly("local-store: The folder " + dir
                            + " is in use by another local store; stop that one or choose another folder.");
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(first.port()).isPositive();
        }
    }

    @Test
    void a_taken_port_ends_it_with_one_line() throws Exception {
        try (LocalStore other = LocalStore.inMemory(0);
                StoreProcess store = new StoreProcess(dir, other.port())) {
            assertThat(store.errors())
                    .singleElement()
                    .asString()
                    .startsWith("local-store: The store cannot listen on 127.0.0.1:" + other.port());
            assertThat(store.exitCode()).isEqualTo(1);
        }
    }
}
