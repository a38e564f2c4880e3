package org.regionalforum.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.cause.Cause;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * One record as it came.
 *
 * @param data null for an erasure on a compacted topic
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed through, never compared
record Received(
        String topic,
        int partition,
        long offset,
        Instant at,
        String key,
        Map<String, byte[]> headers,
        byte @Nullable [] data) {

    /** The records of a batch, in their order. */
    static List<Received> batch(Message<?> message) {
        List<?> payloads = (List<?>) message.getPayload();
        List<?> topics = header(message, KafkaHeaders.RECEIVED_TOPIC);
        List<?> partitions = header(message, KafkaHeaders.RECEIVED_PARTITION);
        List<?> offsets = header(message, KafkaHeaders.OFFSET);
        List<?> times = header(message, KafkaHeaders.RECEIVED_TIMESTAMP);
        List<?> keys = header(message, KafkaHeaders.RECEIVED_KEY);
        List<?> headers = header(message, KafkaHeaders.BATCH_CONVERTED_HEADERS);
        List<Received> batch = new ArrayList<>(payloads.size());
        for (int i = 0; i < payloads.size(); i++) {
            batch.add(new Received(
                    (String) topics.get(i),
                    (Integer) partitions.get(i),
                    (Long) offsets.get(i),
                    Instant.ofEpochMilli((Long) times.get(i)),
                    keys.get(i) instanceof byte[] key ? text(key) : "",
                    bytesOf((Map<?, ?>) headers.get(i)),
                    payloads.get(i) instanceof byte[] data ? data : null));
        }
        return batch;
    }

    static Received of(ConsumerRecord<byte[], byte[]> record) {
        Map<String, byte[]> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value());
        }
        return new Received(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key() == null ? "" : text(record.key()),
                headers,
                record.value());
    }

    /** What the fact says it is; empty for an erasure. */
    String type() {
        return data == null ? "" : Objects.requireNonNullElse(header("ce_type"), "");
    }

    /** The aggregate that said it, or a stand-in for records that do not say. */
    String source() {
        String source = header("ce_source");
        return source == null ? "/" + topic + "/" + key : source;
    }

    /**
     * What is kept in order and blocked as one: the aggregate where it says facts; where a topic keeps the last record of each
     * key, whoever wrote it, the key.
     */
    String stream() {
        return isFact() ? source() : "/" + topic + "/" + key;
    }

    /** Its place in the stream. */
    long place() {
        return isFact() ? sequence() : offset;
    }

    private boolean isFact() {
        return topic.endsWith(".facts");
    }

    String id() {
        String id = header("ce_id");
        return id == null ? topic + "/" + partition + "/" + offset : id;
    }

    String correlation() {
        return Objects.requireNonNullElseGet(header("ce_correlationid"), this::id);
    }

    /** The cause of everything that the fact sets off. */
    Cause cause() {
        return new Cause(correlation(), id(), traceparent());
    }

    private @Nullable String traceparent() {
        return header("ce_traceparent");
    }

    /** Its place among all that its source said; -1 where it does not say. */
    long sequence() {
        String sequence = header("ce_sequence");
        try {
            return sequence == null ? -1 : Long.parseLong(sequence);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** @throws Malformed where something is missing that every fact says */
    FactMeta meta() {
        if (data != null && (header("ce_id") == null || header("ce_source") == null || sequence() < 0)) {
            throw new Malformed("ce_id, ce_source or ce_sequence is missing");
        }
        return new FactMeta(
                id(),
                type(),
                source(),
                key,
                sequence(),
                header("ce_network"),
                correlation(),
                header("ce_causationid"),
                time());
    }

    private Instant time() {
        String time = header("ce_time");
        try {
            // our relay stamps the record with the same instant, and parsing costs as much as the JSON
            return time == null || time.equals(at.toString()) ? at : Instant.parse(time);
        } catch (DateTimeException e) {
            throw new Malformed("ce_time is no instant");
        }
    }

    private @Nullable String header(String name) {
        byte[] value = headers.get(name);
        return value == null ? null : text(value);
    }

    private static Map<String, byte[]> bytesOf(Map<?, ?> headers) {
        Map<String, byte[]> bytes = new HashMap<>();
        headers.forEach((name, value) -> {
            if (value instanceof byte[] raw) {
                bytes.put((String) name, raw);
            }
        });
        return bytes;
    }

    private static List<?> header(Message<?> message, String name) {
        return (List<?>) Objects.requireNonNull(message.getHeaders().get(name), name);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
