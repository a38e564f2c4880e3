package org.regionalforum.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.topic.KafkaAccess;
import org.springframework.beans.factory.DisposableBean;

/** Where others can see what is dead; the letter itself stays in the store. */
final class DeadLetterTopic implements DisposableBean {
    private final KafkaAccess kafka;
    private final String name;
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    DeadLetterTopic(KafkaAccess kafka, String service) {
        this.kafka = kafka;
        this.name = service + ".dead-letters";
    }

    /** Sends the record with its reason. Free texts and contacts stay behind: this topic forgets nothing when they are erased. */
    void announce(Letter letter) {
        Received received = letter.received();
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                name, bytes(received.key()), received.topic().endsWith(".facts") ? received.data() : null);
        received.headers().forEach((header, value) -> record.headers().add(header, value));
        record.headers()
                .add("forum_table", bytes(letter.table()))
                .add("forum_reason", bytes(letter.reason()))
                .add("forum_topic", bytes(received.topic()))
                .add("forum_partition", bytes(String.valueOf(received.partition())))
                .add("forum_offset", bytes(String.valueOf(received.offset())));
        try {
            producer().send(record).get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException("The dead letter " + letter.id() + " was not sent", e.getCause());
        }
    }

    private synchronized KafkaProducer<byte[], byte[]> producer() {
        KafkaProducer<byte[], byte[]> made = producer;
        if (made == null) {
            made = new KafkaProducer<>(
                    kafka.with(Map.of(
                            ProducerConfig.ACKS_CONFIG,
                            "all",
                            ProducerConfig.MAX_BLOCK_MS_CONFIG,
                            3_000,
                            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                            3_000,
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                            8_000,
                            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                            4 << 20)),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
            producer = made;
        }
        return made;
    }

    @Override
    public synchronized void destroy() {
        if (producer != null) {
            producer.close(java.time.Duration.ofSeconds(2));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
