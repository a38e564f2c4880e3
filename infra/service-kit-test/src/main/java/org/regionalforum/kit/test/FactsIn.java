package org.regionalforum.kit.test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Publishes facts as other services would. A send has reached the broker when the method returns. */
public final class FactsIn implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<String, AtomicLong> sequences = new ConcurrentHashMap<>();

    public FactsIn(String brokers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "acks", "all", "enable.idempotence", true),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /**
     * A fact to be sent.
     *
     * @param source the aggregate that says it, such as {@code /membership/applications/a1}
     * @param key the record's key: the aggregate's id, or on a compacted topic what the record is about
     * @param sequence its place among what the source ever said
     */
    public record Fact(
            String topic,
            String type,
            String source,
            String key,
            long sequence,
            String id,
            @Nullable String network,
            String correlation,
            @Nullable Object data) {
        public Fact network(String of) {
            return new Fact(topic, type, source, key, sequence, id, of, correlation, data);
        }

        public Fact sequence(long number) {
            return new Fact(topic, type, source, key, number, source + "/" + number, network, correlation, data);
        }
    }

    /**
     * The next fact of an aggregate; its sequence counts up by itself.
     *
     * @param type the short one; prefix and version are added: {@code org.regionalforum.<service>.<type>.v1}
     * @param source {@code /membership/applications/a1}; the record's key is its last part
     * @param data a record, a map or a JSON node
     */
    public Fact fact(String topic, String type, String source, Object data) {
        long next = sequences.computeIfAbsent(source, s -> new AtomicLong()).incrementAndGet();
        String key = source.substring(source.lastIndexOf('/') + 1);
        String service = topic.substring(0, topic.indexOf('.'));
        String fullType = type.contains(".") ? type : "org.regionalforum." + service + "." + type + ".v1";
        return new Fact(
                topic,
                fullType,
                source,
                key,
                next,
                source + "/" + next,
                null,
                UUID.randomUUID().toString(),
                data);
    }

    /** Sends {@link #fact}. */
    public Fact publish(String topic, String type, String source, Object data) {
        return publish(fact(topic, type, source, data));
    }

    /** Sends the example that {@code event-contracts} holds for this type. */
    public Fact publishExample(String topic, String type, String source) {
        return publish(topic, type, source, Contracts.example(topic, type));
    }

    /** Sends a fact; sending it twice is what a producer does after a crash. */
    public Fact publish(Fact fact) {
        return publish(fact, Map.of());
    }

    /** Sends a fact with further headers, such as {@code ce_traceparent}. */
    public Fact publish(Fact fact, Map<String, String> headers) {
        byte[] data = fact.data() == null
                ? null
                : fact.data() instanceof JsonNode node
                        ? JSON.writeValueAsBytes(node)
                        : JSON.writeValueAsBytes(fact.data());
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(fact.topic(), fact.key().getBytes(StandardCharsets.UTF_8), data);
        put(record, "ce_specversion", "1.0");
        put(record, "ce_id", fact.id());
        put(record, "ce_source", fact.source());
        put(record, "ce_subject", fact.key());
        put(record, "ce_time", Instant.now().toString());
        put(record, "ce_sequence", String.format("%020d", fact.sequence()));
        put(record, "ce_partitionkey", fact.key());
        put(record, "ce_correlationid", fact.correlation());
        if (fact.network() != null) {
            put(record, "ce_network", fact.network());
        }
        if (data != null) {
            put(record, "ce_type", fact.type());
            put(record, "ce_dataschema", "urn:regional-forum:schema:" + fact.type());
            put(record, "content-type", "application/json");
        }
        headers.forEach((name, value) -> put(record, name, value));
        send(record);
        return fact;
    }

    /** Publishes the newest state of something on a compacted topic. */
    public Fact share(String topic, String type, String source, String key, Object value) {
        Fact next = fact(topic, type, source, value);
        return publish(
                new Fact(topic, next.type(), source, key, next.sequence(), next.id(), null, next.correlation(), value));
    }

    /** Erases a key of a compacted topic. */
    public Fact erase(String topic, String source, String key) {
        Fact next = fact(topic, "erasure", source, Map.of());
        return publish(new Fact(topic, "", source, key, next.sequence(), next.id(), null, next.correlation(), null));
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker did not take " + record.topic(), e);
        }
    }

    private static void put(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
