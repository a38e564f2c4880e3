package org.regionalforum.benchmark.relay;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.regionalforum.benchmark.load.Clients;

/** The reference on the side of the broker: an idempotent producer that sends the same bytes. */
final class PlainProducer implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;

    PlainProducer(String kafka) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all", "enable.idempotence", true),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Records per second, until the last is acknowledged. */
    double rate(String topic, List<ConsumerRecord<byte[], byte[]>> records) {
        AtomicInteger acknowledged = new AtomicInteger();
        long begun = System.nanoTime();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Future<RecordMetadata> unawaited = producer.send(
                    new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers()),
                    (where, failure) -> {
                        if (failure == null) {
                            acknowledged.incrementAndGet();
                        }
                    });
        }
        producer.flush();
        long took = System.nanoTime() - begun;
        if (acknowledged.get() < records.size()) {
            throw new IllegalStateException("Only " + acknowledged + " records were acknowledged");
        }
        return Clients.perSecond(records.size(), took);
    }

    @Override
    public void close() {
        producer.close();
    }
}
