package org.regionalforum.kit.inbox;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.cause.Spans;
import tools.jackson.databind.json.JsonMapper;

/** The inside of an inbox with a store and without a broker: records come in by hand. */
final class Shelf implements AutoCloseable {
    static final InboxProperties SETTINGS = new InboxProperties(
            null,
            3,
            Duration.ofMillis(5),
            Duration.ofSeconds(1),
            Duration.ofMillis(150),
            Duration.ofMinutes(5),
            Duration.ofMillis(400));

    final List<Letter> announced = new ArrayList<>();
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final MongoClient client;
    final MongoDatabase database;
    final Letters letters;
    final Tables tables;
    final Redelivery redelivery;
    private long offset;

    Shelf(String store, String database, Subscriptions... lines) {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(500, TimeUnit.MILLISECONDS))
                .build());
        this.database = client.getDatabase(database);
        InstantSource clock = () -> Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
        letters = new Letters(this.database.getCollection("deadLetters"), clock);
        InboxMeters meters = new InboxMeters(registry);
        Attempts attempts = new Attempts(new ModelWriter(this.database, List::of), Spans.none(), SETTINGS);
        JsonMapper json = JsonMapper.builder().build();
        tables = new Tables(
                List.of(lines).stream()
                        .map(each -> new Table(each, json, attempts, letters, meters))
                        .toList(),
                new Gate(this.database.getCollection("rebuilds"), clock));
        redelivery = new Redelivery(tables, letters, announced::add, SETTINGS);
    }

    void take(Received... batch) {
        tables.take(List.of(batch));
    }

    Received thing(String key, long sequence, String name) {
        return received(Facts.fact("things.facts", key, sequence, "named.v1", "{\"name\":\"" + name + "\"}"));
    }

    Received received(ProducerRecord<byte[], byte[]> sent) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(sent.topic(), 0, offset++, sent.key(), sent.value());
        sent.headers().forEach(record.headers()::add);
        return Received.of(record);
    }

    @Nullable
    Document document(String collection, String id) {
        return database.getCollection(collection).find(new Document("_id", id)).first();
    }

    /** The names a thing has had. */
    List<String> names(String id) {
        Document thing = document("things", id);
        return thing == null ? List.of() : thing.getList("names", String.class);
    }

    List<Letter> dead() {
        return letters.dead(null, 100);
    }

    /** An operator replays what is dead. */
    void replay() {
        for (Letter letter : dead()) {
            redelivery.replay(letter.id());
        }
    }

    double count(String meter) {
        return registry.find(meter).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    @Override
    public void close() {
        client.close();
    }
}
