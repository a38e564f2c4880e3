package org.regionalforum.benchmark.inbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.regionalforum.benchmark.load.Topic;
import org.regionalforum.benchmark.sample.Paper;
import org.regionalforum.benchmark.sample.PaperFact.PaperWritten;
import tools.jackson.databind.json.JsonMapper;

/** Facts on a topic as another service would have published them, each of an aggregate of its own. */
record PublishedPapers(Topic topic, List<PaperWritten> facts) {
    static PublishedPapers publish(Topic topic, int count) {
        List<PaperWritten> facts = IntStream.range(0, count)
                .mapToObj(n -> new PaperWritten("p" + n, "bench", "Paper " + n, Paper.TEXT, "2026-01-01"))
                .toList();
        JsonMapper json = JsonMapper.builder().build();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", topic.kafka(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (PaperWritten fact : facts) {
                Future<RecordMetadata> unawaited = producer.send(record(topic, fact, json.writeValueAsBytes(fact)));
            }
            producer.flush();
        }
        return new PublishedPapers(topic, facts);
    }

    private static ProducerRecord<byte[], byte[]> record(Topic topic, PaperWritten fact, byte[] data) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic.name(), bytes(fact.paper()), data);
        String source = "/papers/papers/" + fact.paper();
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        source + "/1",
                        "ce_source",
                        source,
                        "ce_subject",
                        fact.paper(),
                        "ce_time",
                        "2026-01-01T00:00:00Z",
                        "ce_sequence",
                        String.format("%020d", 1),
                        "ce_partitionkey",
                        fact.paper(),
                        "ce_correlationid",
                        source,
                        "ce_type",
                        PaperWritten.TYPE,
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, bytes(value)));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
