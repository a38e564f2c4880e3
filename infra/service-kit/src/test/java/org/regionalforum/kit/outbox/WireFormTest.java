package org.regionalforum.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class WireFormTest {
    private static Map<String, String> headers(ProducerRecord<byte[], byte[]> record) {
        Map<String, String> found = new HashMap<>();
        record.headers().forEach(header -> found.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return found;
    }

    @Test
    void a_fact_is_a_cloud_event_in_binary_mode() {
        PendingFact fact = new PendingFact(
                "/membership/applications/a1/3",
                "membership.facts",
                "a1",
                3,
                "org.regionalforum.membership.application-admitted.v1",
                "/membership/applications/a1",
                "cop",
                Instant.parse("2027-01-02T03:04:05.678Z"),
                "c1",
                "cause",
                "00-1-2-01",
                "{\"on\":1}".getBytes(StandardCharsets.UTF_8));
        ProducerRecord<byte[], byte[]> record = WireForm.record(fact, "00-1-3-01");
        assertThat(record.key()).asString().isEqualTo("a1");
        assertThat(record.value()).asString().isEqualTo("{\"on\":1}");
        assertThat(headers(record))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", "/membership/applications/a1/3"),
                        Map.entry("ce_type", "org.regionalforum.membership.application-admitted.v1"),
                        Map.entry("ce_source", "/membership/applications/a1"),
                        Map.entry("ce_subject", "a1"),
                        Map.entry("ce_time", "2027-01-02T03:04:05.678Z"),
                        Map.entry("ce_sequence", "00000000000000000003"),
                        Map.entry("ce_partitionkey", "a1"),
                        Map.entry("ce_network", "cop"),
                        Map.entry("ce_correlationid", "c1"),
                        Map.entry("ce_causationid", "cause"),
                        Map.entry("ce_traceparent", "00-1-3-01"),
                        Map.entry(
                                "ce_dataschema",
                                "urn:regional-forum:schema:org.regionalforum.membership.application-admitted.v1"),
                        Map.entry("content-type", "application/json")));
    }

    @Test
    void an_erasure_has_no_data_and_no_type() {
        PendingFact erasure = new PendingFact(
                "id", "membership.contacts", "p1", 4, "", "/m/p/p1", null, Instant.EPOCH, "c1", null, null, null);
        ProducerRecord<byte[], byte[]> record = WireForm.record(erasure, null);
        assertThat(record.value()).isNull();
        assertThat(headers(record))
                .containsEntry("ce_subject", "p1")
                .doesNotContainKeys("ce_type", "content-type", "ce_network");
    }
}
