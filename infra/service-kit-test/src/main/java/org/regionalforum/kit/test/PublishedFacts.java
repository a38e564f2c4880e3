package org.regionalforum.kit.test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what the service has published, as any consumer would: the records of a topic since the test class began. Order holds
 * within one key; across keys it is the broker's.
 */
public final class PublishedFacts {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();

    private final String brokers;
    private final Map<TopicPartition, Long> begin = new ConcurrentHashMap<>();

    public PublishedFacts(String brokers) {
        this.brokers = brokers;
    }

    /** From now on only what is published later is seen. */
    public void beginNow() {
        begin.clear();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            List<TopicPartition> all = new ArrayList<>();
            admin.describeTopics(admin.listTopics().names().get())
                    .allTopicNames()
                    .get()
                    .values()
                    .forEach(topic -> topic.partitions()
                            .forEach(partition -> all.add(new TopicPartition(topic.name(), partition.partition()))));
            Map<TopicPartition, OffsetSpec> newest = new HashMap<>();
            all.forEach(partition -> newest.put(partition, OffsetSpec.latest()));
            admin.listOffsets(newest).all().get().forEach((partition, end) -> begin.put(partition, end.offset()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All records of a topic so far. */
    public List<PublishedFact> on(String topic) {
        return read(topic, fact -> false, Duration.ZERO);
    }

    /** All records of a topic so far of one type, named shortly: {@code application-submitted}. */
    public List<PublishedFact> on(String topic, String shortType) {
        return on(topic).stream()
                .filter(fact -> fact.shortType().equals(shortType))
                .toList();
    }

    /** The first record of this type, for which it waits. Fails with what it saw instead. */
    public PublishedFact await(String topic, String shortType) {
        return await(topic, shortType, fact -> true);
    }

    /** The first record of this type and key, for which it waits. */
    public PublishedFact await(String topic, String shortType, String key) {
        return await(topic, shortType, fact -> fact.key().equals(key));
    }

    /** The first record of this type that is as said, for which it waits. Fails with what it saw instead. */
    public PublishedFact await(String topic, String shortType, Predicate<PublishedFact> such) {
        Predicate<PublishedFact> wanted = fact -> fact.shortType().equals(shortType) && such.test(fact);
        List<PublishedFact> seen = read(topic, wanted, PATIENCE);
        return seen.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + shortType + " on " + topic + "; there were "
                        + seen.stream()
                                .map(fact -> fact.shortType() + " " + fact.key())
                                .toList()));
    }

    /** Waits for the erasure of a key on a compacted topic. */
    public PublishedFact awaitErasure(String topic, String key) {
        return await(topic, "", fact -> fact.data() == null && fact.key().equals(key));
    }

    private List<PublishedFact> read(String topic, Predicate<PublishedFact> enough, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        List<PublishedFact> seen = new ArrayList<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "allow.auto.create.topics", false);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(consumer, topic, until);
            consumer.assign(partitions);
            partitions.forEach(partition -> consumer.seek(partition, begin.getOrDefault(partition, 0L)));
            boolean found = false;
            while (!found && !partitions.isEmpty()) {
                Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
                while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                    consumer.poll(Duration.ofMillis(100)).forEach(record -> seen.add(fact(record)));
                }
                found = seen.stream().anyMatch(enough);
                if (!found && System.nanoTime() >= until) {
                    break;
                }
                consumer.poll(Duration.ofMillis(20)).forEach(record -> seen.add(fact(record)));
            }
        }
        return seen;
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic, long until) {
        while (true) {
            var known = consumer.listTopics().get(topic);
            if (known != null || System.nanoTime() >= until) {
                return known == null
                        ? List.of()
                        : known.stream()
                                .map(partition -> new TopicPartition(topic, partition.partition()))
                                .toList();
            }
        }
    }

    private static PublishedFact fact(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        byte[] value = record.value();
        return new PublishedFact(
                record.topic(),
                new String(record.key(), StandardCharsets.UTF_8),
                Map.copyOf(headers),
                value == null ? null : JSON.readTree(value));
    }
}
