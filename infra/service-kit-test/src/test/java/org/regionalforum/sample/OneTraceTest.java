package org.regionalforum.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.cause.Cause;
import org.regionalforum.kit.test.FactsIn;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.PublishedFact;
import org.regionalforum.kit.test.PublishedFacts;
import org.regionalforum.kit.test.Tokens;
import org.regionalforum.sample.note.Echoes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A trace that begins at the gateway goes on through a request, a fact, its handling, and what a timer does with the result later. */
@ForumServiceTest
class OneTraceTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @Autowired
    MockMvcTester web;

    @Autowired
    PublishedFacts published;

    @Autowired
    FactsIn in;

    @Autowired
    Echoes echoes;

    @Test
    void a_fact_carries_the_trace_of_the_request_under_a_span_of_its_own() {
        assertThat(traceparent(published.await("sample.facts", "note-written", written(PARENT))))
                .startsWith("00-" + TRACE + "-")
                .endsWith("-01")
                .isNotEqualTo(PARENT);
    }

    @Test
    void a_request_without_a_trace_begins_one() {
        assertThat(traceparent(published.await("sample.facts", "note-written", written(""))))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    @Test
    void what_a_handler_does_and_what_a_timer_does_later_stay_in_the_trace_of_the_fact() {
        String thing = UUID.randomUUID().toString();
        FactsIn.Fact heard =
                in.fact("elsewhere.facts", "thing-done", "/elsewhere/things/" + thing, Map.of("thing", thing));
        in.publish(heard, Map.of("ce_traceparent", PARENT));
        PublishedFact echoed = published.await("sample.facts", "note-written", thing);
        assertThat(traceparent(echoed)).startsWith("00-" + TRACE + "-").isNotEqualTo(PARENT);
        assertThat(echoed.headers()).containsEntry("ce_causationid", heard.id());

        assertThat(Cause.known()).isFalse();
        echoes.closeLater(thing);
        PublishedFact closed = published.await("sample.facts", "note-closed", thing);
        assertThat(traceparent(closed)).startsWith("00-" + TRACE + "-");
        assertThat(closed.headers())
                .containsEntry("ce_correlationid", echoed.headers().get("ce_correlationid"));
    }

    private String written(String traceparent) {
        var request = web.post()
                .uri("/api/sample/notes")
                .header("Authorization", Tokens.bearer(Tokens.of("anna")))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"topic\": \"%s\", \"text\": \"one\"}".formatted(UUID.randomUUID()));
        if (!traceparent.isEmpty()) {
            request.header("traceparent", traceparent);
        }
        return String.valueOf(request.exchange().getResponse().getHeader("Location"))
                .replaceAll(".*/", "");
    }

    private static String traceparent(PublishedFact fact) {
        return Objects.requireNonNull(fact.headers().get("ce_traceparent"), "no trace");
    }
}
