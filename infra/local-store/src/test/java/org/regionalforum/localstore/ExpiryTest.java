package org.regionalforum.localstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ExpiryTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    @Test
    void a_document_goes_when_its_time_and_the_grace_of_the_index_are_over() {
        try (LocalStore store = LocalStore.inMemory(0);
                MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> sessions = client.getDatabase("gateway").getCollection("sessions");
            sessions.createIndex(Indexes.ascending("expireAt"), new IndexOptions().expireAfter(60L, TimeUnit.SECONDS));
            sessions.insertMany(List.of(
                    session("over", NOW.minusSeconds(61)),
                    session("in its grace", NOW.minusSeconds(59)),
                    new Document("_id", "endless"),
                    new Document("_id", "not a date").append("expireAt", "yesterday")));

            assertThat(store.expire(NOW)).isEqualTo(1);

            assertThat(sessions.distinct("_id", String.class))
                    .containsExactlyInAnyOrder("in its grace", "endless", "not a date");
        }
    }

    private static Document session(String id, Instant expireAt) {
        return new Document("_id", id).append("expireAt", Date.from(expireAt));
    }
}
