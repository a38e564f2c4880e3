package org.regionalforum.acceptance;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Looks for words wherever the platform may keep them: every document of every database byte by byte, every topic from its
 * beginning, every log.
 *
 * <p>Of a compacted topic the newest value of each key counts: an older one is removed by the broker's compaction within a day
 * and is read by nobody who rebuilds. Left out are the identity provider's accounts, which a person deletes there, and the
 * mailboxes of the mail catcher, which stand for those of the recipients.
 */
final class Traces {
    private static final Set<String> NOT_OURS = Set.of("admin", "local", "config", "identity");
    private static final Set<String> COMPACTED =
            Set.of("membership.contacts", "membership.texts", "forum.texts", "projects.texts");

    private final RunningForum forum;

    Traces(RunningForum forum) {
        this.forum = forum;
    }

    /** Where any of the words stands, such as {@code forum/proposals} or {@code topic membership.texts}. */
    Set<String> of(String... words) {
        Set<String> places = new TreeSet<>();
        stored(places, words);
        published(places, words);
        logged(places, words);
        return places;
    }

    private void stored(Set<String> places, String... words) {
        try (MongoClient client = MongoClients.create(forum.store())) {
            for (String name : client.listDatabaseNames()) {
                if (NOT_OURS.contains(name)) {
                    continue;
                }
                MongoDatabase database = client.getDatabase(name);
                for (String collection : database.listCollectionNames()) {
                    database.getCollection(collection, RawBsonDocument.class)
                            .find()
                            .forEach(document -> {
                                byte[] bytes = new byte[document.getByteBuffer().remaining()];
                                document.getByteBuffer().get(bytes);
                                note(places, name + "/" + collection, bytes, words);
                            });
                }
            }
        }
    }

    private void published(Set<String> places, String... words) {
        Map<String, Object> settings = Map.of("bootstrap.servers", forum.broker(), "allow.auto.create.topics", false);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = new ArrayList<>();
            consumer.listTopics().forEach((topic, partitions) -> {
                if (!topic.startsWith("__")) {
                    partitions.forEach(part -> all.add(new TopicPartition(topic, part.partition())));
                }
            });
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            Map<String, ConsumerRecord<byte[], byte[]>> newest = new HashMap<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> one : consumer.poll(Duration.ofMillis(200))) {
                    if (COMPACTED.contains(one.topic())) {
                        newest.put(one.topic() + "/" + text(one.key()), one);
                    } else {
                        note(places, "topic " + one.topic(), one.value(), words);
                    }
                }
            }
            newest.values().forEach(one -> note(places, "topic " + one.topic(), one.value(), words));
        }
    }

    private void logged(Set<String> places, String... words) {
        try (Stream<Path> logs = Files.list(forum.data().resolve("logs"))) {
            for (Path log : logs.toList()) {
                note(places, "log " + log.getFileName(), Files.readAllBytes(log), words);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void note(Set<String> places, String place, byte @Nullable [] in, String... words) {
        if (in == null) {
            return;
        }
        String all = text(in);
        for (String word : words) {
            if (all.contains(text(word.getBytes(StandardCharsets.UTF_8)))) {
                places.add(place);
            }
        }
    }

    /** A byte a character, so that words are found between bytes that are no text. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
