package org.regionalforum.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class ThroughTheBrokerTest {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static Downstream service;

    @BeforeAll
    static void start() {
        service = new Downstream(Broker.address(), Map.of());
        await().atMost(SOON).until(() -> service.bean(InboxBinding.class).bound());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_topics_are_there_as_they_have_to_be_kept() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Broker.address()))) {
            assertThat(admin.listTopics().names().get())
                    .contains(
                            "downstream.facts",
                            "downstream.texts",
                            "downstream.contacts",
                            "downstream.dead-letters",
                            "platform.clock",
                            "upstream.facts");
            assertThat(kept(admin, "downstream.facts", "retention.ms")).isEqualTo("-1");
            assertThat(kept(admin, "downstream.facts", "max.message.bytes")).isEqualTo("2097152");
            assertThat(kept(admin, "downstream.texts", "cleanup.policy")).isEqualTo("compact");
            assertThat(kept(admin, "downstream.texts", "max.compaction.lag.ms")).isEqualTo("86400000");
            assertThat(admin.describeTopics(List.of("platform.clock"))
                            .allTopicNames()
                            .get()
                            .values())
                    .singleElement()
                    .satisfies(clock -> assertThat(clock.partitions()).hasSize(1));
        }
    }

    private static String kept(Admin admin, String topic, String setting) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = Objects.requireNonNull(
                admin.describeConfigs(List.of(resource)).all().get().get(resource));
        return Objects.requireNonNull(config.get(setting)).value();
    }

    @Test
    void what_was_applied_but_not_committed_comes_again_and_changes_nothing() throws Exception {
        Downstream.name("rewound", 1, "one");
        Downstream.name("rewound", 2, "two");
        await().atMost(SOON).until(() -> service.names("rewound").size() == 2);

        service.bean(InboxBinding.class).stop();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Broker.address()))) {
            Map<TopicPartition, OffsetAndMetadata> beginning = new HashMap<>();
            for (int partition = 0; partition < 3; partition++) {
                beginning.put(new TopicPartition("upstream.facts", partition), new OffsetAndMetadata(0));
            }
            admin.alterConsumerGroupOffsets("downstream", beginning).all().get();
        }
        service.bean(InboxBinding.class).start();
        Downstream.name("rewound", 3, "three");
        await().atMost(SOON).until(() -> service.names("rewound").contains("three"));
        assertThat(service.names("rewound")).containsExactly("one", "two", "three");
    }

    @Test
    void while_the_store_is_away_the_partition_waits_and_nothing_is_skipped_or_doubled() throws Exception {
        AtomicBoolean sending = new AtomicBoolean(true);
        Thread sender = Thread.ofPlatform().start(() -> {
            for (int i = 1; i <= 200; i++) {
                Downstream.name("steady" + i % 5, 1 + i / 5, "n" + i);
            }
            sending.set(false);
        });
        await().atMost(SOON).until(() -> !service.names("steady1").isEmpty());
        service.killStore();
        Thread.sleep(1500);
        service.reviveStore();
        sender.join();
        List<String> expected = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            if (i % 5 == 1) {
                expected.add("n" + i);
            }
        }
        await().atMost(SOON).until(() -> service.names("steady1").contains("n196"));
        assertThat(service.names("steady1")).containsExactlyElementsOf(expected);
        assertThat(service.bean(MongoTemplate.class)
                        .getCollection("deadLetters")
                        .countDocuments(new Document("source", "/things/steady1")))
                .isZero();
    }

    @Test
    void a_dead_letter_goes_to_its_topic_with_the_reason() {
        Downstream.REFUSED.add("bad");
        Downstream.done("bad", 1);
        Downstream.done("bad", 2);
        ConsumerRecord<byte[], byte[]> letter = deadLetter("/things/bad/1");
        assertThat(header(letter, "forum_reason")).startsWith("IllegalStateException at kit.inbox.Downstream");
        assertThat(letter.value()).isNotEmpty();

        Downstream.REFUSED.clear();
        InboxDesk desk = service.bean(InboxDesk.class);
        DeadLetter dead = desk.deadLetters(null, 100).stream()
                .filter(one -> one.fact().equals("/things/bad/1"))
                .findFirst()
                .orElseThrow();
        await().atMost(SOON).until(() -> desk.state().waiting() == 1);
        assertThat(desk.replay(dead.id())).isNull();
        assertThat(Downstream.HANDLED).containsSubsequence("bad1", "bad2");
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static ConsumerRecord<byte[], byte[]> deadLetter(String fact) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Broker.address()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = List.of(
                    new TopicPartition("downstream.dead-letters", 0),
                    new TopicPartition("downstream.dead-letters", 1),
                    new TopicPartition("downstream.dead-letters", 2));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            await().atMost(SOON).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (fact.equals(header(record, "ce_id"))) {
                        found.add(record);
                    }
                });
                return !found.isEmpty();
            });
            return found.getFirst();
        }
    }

    @Test
    void a_rebuild_leaves_a_source_that_stands_still_where_it_stood() {
        Downstream.name("halted", 1, "one");
        Broker.send(Facts.fact("upstream.facts", "halted", 2, "thing-named.v1", "no json"));
        Downstream.name("halted", 3, "three");
        InboxDesk desk = service.bean(InboxDesk.class);
        await().atMost(SOON)
                .until(() -> desk.deadLetters(null, 100).stream()
                        .anyMatch(letter -> letter.fact().equals("/things/halted/2")));
        rebuild();
        assertThat(service.names("halted")).containsExactly("one");
        assertThat(desk.deadLetters(null, 100)).extracting(DeadLetter::fact).contains("/things/halted/2");
    }

    private static void rebuild() {
        service.bean(Rebuild.class).start("things");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> service.bean(Rebuild.class).states().stream()
                        .allMatch(state -> List.of("DONE", "FAILED").contains(state.state())));
        assertThat(service.bean(Rebuild.class).states())
                .singleElement()
                .satisfies(state -> assertThat(state.reason()).isEmpty())
                .satisfies(state -> assertThat(state.state()).isEqualTo("DONE"));
    }

    @Test
    void a_rebuild_while_facts_arrive_ends_with_the_same_model_and_readers_never_see_less() throws Exception {
        for (int i = 0; i < 300; i++) {
            Downstream.name("built" + i % 60, 1 + i / 60, "n" + i / 60);
        }
        await().atMost(SOON).until(() -> service.names("built59").size() == 5);
        service.bean(MongoTemplate.class)
                .getCollection("things")
                .updateOne(new Document("_id", "built7"), new Document("$set", new Document("spoiled", true)));

        AtomicBoolean going = new AtomicBoolean(true);
        List<Long> seen = new ArrayList<>();
        Thread reader = Thread.ofPlatform().start(() -> {
            while (going.get()) {
                seen.add(service.bean(MongoTemplate.class)
                        .getCollection("things")
                        .countDocuments(new Document("_id", new Document("$gte", "built").append("$lt", "builu"))));
            }
        });
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int i = 300; going.get(); i++) {
                Downstream.name("built" + i % 60, 1 + i / 60, "n" + i / 60);
            }
        });
        rebuild();
        going.set(false);
        reader.join();
        writer.join();

        assertThat(service.bean(Rebuild.class).states()).singleElement().satisfies(state -> {
            assertThat(state.reason()).isEmpty();
            assertThat(state.state()).isEqualTo("DONE");
            assertThat(state.read()).isGreaterThanOrEqualTo(300);
        });
        assertThat(seen).as("readers").isNotEmpty().allMatch(count -> count == 60);
        Downstream.name("built7", 100_000, "last");
        await().atMost(SOON).until(() -> service.names("built7").contains("last"));
        Document spoiled =
                Objects.requireNonNull(service.bean(MongoTemplate.class).findById("built7", Document.class, "things"));
        assertThat(spoiled).doesNotContainKey("spoiled");
        List<String> names = service.names("built7");
        for (int i = 0; i < names.size() - 1; i++) {
            assertThat(names.get(i)).isEqualTo("n" + i);
        }
        assertThat(service.bean(MongoTemplate.class).getCollectionNames())
                .noneMatch(name -> name.endsWith("__rebuild"));
    }
}
