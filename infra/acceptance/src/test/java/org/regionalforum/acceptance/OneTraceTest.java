package org.regionalforum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One trace from the click to the mail. */
class OneTraceTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<String> TOPICS = List.of("membership.facts", "notification.facts");

    private final RunningForum forum = RunningForum.get();

    @Test
    void what_a_request_sets_off_up_to_the_mail_has_the_trace_that_the_gateway_began() {
        Suspension suspension = Suspension.of(forum);
        HttpResponse<String> asked = suspension.begin("Prova " + UUID.randomUUID());
        String correlation = asked.headers().firstValue("Forum-Correlation-Id").orElseThrow();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(types(correlation))
                        .contains(
                                "org.regionalforum.membership.member-suspended.v1",
                                "org.regionalforum.notification.notice-created.v1",
                                "org.regionalforum.notification.delivery-sent.v1"));

        List<Map<String, String>> facts = facts(correlation);
        assertThat(facts.stream().map(fact -> trace(fact.get("ce_traceparent"))).distinct())
                .as("%s", facts)
                .singleElement()
                .asString()
                .matches("[0-9a-f]{32}");
        assertThat(facts.stream()
                        .map(fact -> fact.get("ce_traceparent"))
                        .distinct()
                        .count())
                .as("each with a span of its own")
                .isGreaterThan(1);
        suspension.end();
    }

    /** Through HTTP, store, relay, broker and inbox to the mail server. */
    @Test
    void each_step_stands_below_the_one_that_led_to_it() {
        forum.spans().listen(true);
        Suspension suspension = Suspension.of(forum);
        HttpResponse<String> asked = suspension.begin("Prova " + UUID.randomUUID());
        String correlation = asked.headers().firstValue("Forum-Correlation-Id").orElseThrow();
        try {
            await().atMost(SOON).until(() -> !facts(correlation).isEmpty());
            String trace = trace(facts(correlation).getFirst().get("ce_traceparent"));

            String fact = "org.regionalforum.membership.member-suspended.v1";
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(forum.spans().wayTo(trace, "send mail").stream()
                                    .map(SpanSink.Span::toString))
                            .containsSubsequence(
                                    "membership-service: write memberships",
                                    "membership-service: publish " + fact,
                                    "notification-service: handle " + fact,
                                    "notification-service: send mail")
                            .startsWith("gateway: http post"));
        } finally {
            forum.spans().listen(false);
            suspension.end();
        }
    }

    private Stream<String> types(String correlation) {
        return facts(correlation).stream().map(fact -> fact.get("ce_type"));
    }

    private static String trace(@Nullable String traceparent) {
        return traceparent == null ? "none" : traceparent.split("-")[1];
    }

    /** The headers of all facts that one request set off. */
    private List<Map<String, String>> facts(String correlation) {
        List<Map<String, String>> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", forum.broker(), "allow.auto.create.topics", false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> one : consumer.poll(Duration.ofMillis(200))) {
                    Map<String, String> headers = new HashMap<>();
                    one.headers()
                            .forEach(header ->
                                    headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
                    if (correlation.equals(headers.get("ce_correlationid"))) {
                        found.add(headers);
                    }
                }
            }
        }
        return found;
    }
}
