package org.regionalforum.benchmark.load;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.json.JsonMapper;

/** Facts on a topic as the service that owns it would have published them. */
public final class Facts implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer;

    public Facts(String kafka, String topic) {
        this.topic = topic;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** The first fact of an aggregate. @param source {@code /service/collection/id} */
    public void say(String type, String source, Map<String, ?> data) {
        say(type, source, 1, data);
    }

    /** @param sequence place among the aggregate's facts, from 1 */
    public void say(String type, String source, long sequence, Map<String, ?> data) {
        String key = source.substring(source.lastIndexOf('/') + 1);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, bytes(key), JSON.writeValueAsBytes(data));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        source + "/" + sequence,
                        "ce_source",
                        source,
                        "ce_subject",
                        key,
                        "ce_time",
                        "2026-01-01T00:00:00Z",
                        "ce_sequence",
                        String.format("%020d", sequence),
                        "ce_partitionkey",
                        key,
                        "ce_correlationid",
                        source,
                        "ce_type",
                        type,
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, bytes(value)));
        Future<RecordMetadata> unawaited = producer.send(record);
    }

    /** Returns when the broker has all that was said. */
    public void flush() {
        producer.flush();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
