package org.regionalforum.kit.inbox;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Facts as services send them. */
final class Facts {
    private Facts() {}

    /** A fact of {@code /things/<key>}; data null is an erasure. */
    static ProducerRecord<byte[], byte[]> fact(
            String topic, String key, long sequence, String type, @Nullable String data) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, bytes(key), data == null ? null : bytes(data));
        record.headers()
                .add("ce_id", bytes("/things/" + key + "/" + sequence))
                .add("ce_source", bytes("/things/" + key))
                .add("ce_sequence", bytes(String.format("%020d", sequence)))
                .add("ce_time", bytes("2026-03-01T10:00:00Z"))
                .add("ce_correlationid", bytes("c-" + key));
        if (data != null) {
            record.headers().add("ce_type", bytes(type));
        }
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
