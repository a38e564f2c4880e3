package org.regionalforum.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** One broker for all tests of this JVM, and facts as services send them. */
public final class Broker {
    private static final EmbeddedKafkaKraftBroker BROKER = started();
    private static final KafkaProducer<byte[], byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", BROKER.getBrokersAsString(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    private Broker() {}

    public static String address() {
        return BROKER.getBrokersAsString();
    }

    /** A fact of {@code /things/<key>}; data null is an erasure. */
    static ProducerRecord<byte[], byte[]> fact(
            String topic, String key, long sequence, String type, @Nullable String data) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, bytes(key), data == null ? null : bytes(data));
        record.headers()
                .add("ce_id", bytes("/things/" + key + "/" + sequence))
                .add("ce_source", bytes("/things/" + key))
                .add("ce_sequence", bytes(String.format("%020d", sequence)))
                .add("ce_time", bytes(Instant.parse("2026-03-01T10:00:00Z").toString()))
                .add("ce_correlationid", bytes("c-" + key));
        if (data != null) {
            record.headers().add("ce_type", bytes(type));
        }
        return record;
    }

    static void send(ProducerRecord<byte[], byte[]> record) {
        try {
            PRODUCER.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static EmbeddedKafkaKraftBroker started() {
        EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.brokerProperty("auto.create.topics.enable", "false");
        broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
        broker.brokerProperty("offsets.topic.num.partitions", "2");
        broker.afterPropertiesSet();
        Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
        return broker;
    }
}
