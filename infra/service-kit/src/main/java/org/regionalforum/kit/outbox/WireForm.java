package org.regionalforum.kit.outbox;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in Kafka's binary mode: attributes as {@code ce_} headers in UTF-8, the data as it is. */
final class WireForm {
    private WireForm() {}

    /**
     * A fact as it goes to the broker.
     *
     * @param traceparent below what its readers' spans stand
     */
    static ProducerRecord<byte[], byte[]> record(PendingFact fact, @Nullable String traceparent) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                fact.topic(),
                null,
                fact.time().toEpochMilli(),
                fact.key().getBytes(StandardCharsets.UTF_8),
                fact.data());
        Headers headers = record.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", fact.id());
        put(headers, "ce_source", fact.source());
        put(headers, "ce_subject", fact.key());
        put(headers, "ce_time", fact.time().toString());
        put(headers, "ce_sequence", String.format("%020d", fact.sequence()));
        put(headers, "ce_partitionkey", fact.key());
        put(headers, "ce_correlationid", fact.correlationId());
        put(headers, "ce_causationid", fact.causationId());
        put(headers, "ce_traceparent", traceparent);
        put(headers, "ce_network", fact.network());
        if (fact.data() != null) {
            put(headers, "ce_type", fact.type());
            put(headers, "ce_dataschema", "urn:regional-forum:schema:" + fact.type());
            put(headers, "content-type", "application/json");
        }
        return record;
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
