package org.regionalforum.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.EveryEndpoint;
import org.regionalforum.kit.test.FactsIn;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.PublishedFact;
import org.regionalforum.kit.test.PublishedFacts;
import org.regionalforum.kit.test.TestTime;
import org.regionalforum.kit.test.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ForumServiceTest
class WholeServiceTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    PublishedFacts published;

    @Autowired
    FactsIn in;

    @Autowired
    TestTime time;

    @Autowired
    EveryEndpoint endpoints;

    private String write(String topic) {
        MvcTestResult answer = web.post()
                .uri("/api/sample/notes")
                .header("Authorization", Tokens.bearer(Tokens.of("anna")))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Forum-Correlation-Id", "from-the-gateway")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"topic\": \"%s\", \"text\": \"one two\"}".formatted(topic))
                .exchange();
        assertThat(answer).hasStatus(201).hasHeader("ETag", "\"1\"");
        return String.valueOf(answer.getResponse().getHeader("Location")).replaceAll(".*/", "");
    }

    @Test
    void what_is_written_over_http_can_be_read_and_becomes_a_fact() {
        time.law().fixAt(LocalDate.of(2027, 3, 1));
        String id = write("water");
        assertThat(web.get().uri("/api/sample/notes/" + id))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.id")
                .isEqualTo(id);
        PublishedFact fact = published.await("sample.facts", "note-written", id);
        assertThat(fact.text("note")).isEqualTo(id);
        assertThat(fact.text("on")).isEqualTo("2027-03-01");
        assertThat(fact.headers())
                .containsEntry("ce_type", "org.regionalforum.sample.note-written.v1")
                .containsEntry("ce_source", "/sample/notes/" + id)
                .containsEntry("ce_sequence", "00000000000000000001")
                .containsEntry("ce_correlationid", "from-the-gateway")
                .containsEntry("ce_network", "cop");
        assertThat(published.await("sample.texts", "text", id).text("text")).isEqualTo("one two");
    }

    @Test
    void what_is_erased_leaves_a_tombstone_on_the_compacted_topic() {
        String id = write("fire");
        assertThat(web.post()
                        .uri("/api/sample/notes/" + id + "/closing")
                        .header("Authorization", Tokens.bearer(Tokens.of("anna")))
                        .header("If-Match", "\"1\""))
                .hasStatusOk();
        assertThat(published.awaitErasure("sample.texts", id).headers()).containsEntry("ce_subject", id);
        assertThat(published.await("sample.facts", "note-closed", id).headers())
                .containsEntry("ce_sequence", "00000000000000000003");
    }

    @Test
    void facts_of_others_stand_on_the_wire_as_a_producer_writes_them() {
        FactsIn.Fact first = in.publish("elsewhere.facts", "thing-done", "/elsewhere/things/t1", Map.of("thing", "t1"));
        in.publish(first.network("rail"));
        in.publish("elsewhere.facts", "thing-done", "/elsewhere/things/t1", Map.of("thing", "t1"));
        in.share("elsewhere.texts", "text", "/elsewhere/things/t1", "x1", Map.of("text", "hello"));
        in.erase("elsewhere.texts", "/elsewhere/things/t1", "x1");
        published.awaitErasure("elsewhere.texts", "x1");
        List<PublishedFact> facts = published.on("elsewhere.facts", "thing-done");
        assertThat(facts)
                .extracting(fact -> fact.headers().get("ce_sequence"))
                .containsExactly("00000000000000000001", "00000000000000000001", "00000000000000000002");
        assertThat(facts.get(1).headers())
                .containsEntry("ce_network", "rail")
                .containsEntry("ce_id", "/elsewhere/things/t1/1")
                .containsEntry("ce_type", "org.regionalforum.elsewhere.thing-done.v1");
    }

    @Test
    void what_did_not_happen_is_said_with_what_did() {
        String id = write("air");
        published.await("sample.facts", "note-written", id);
        assertThat(published.on("sample.facts", "note-burnt")).isEmpty();
    }

    @Test
    void each_endpoint_needs_a_row_and_each_row_an_endpoint() {
        List<String> own = endpoints.all().stream()
                .filter(endpoint -> endpoint.contains("/api/sample/notes") || endpoint.contains("/failing"))
                .toList();
        assertThat(own).contains("POST /api/sample/notes", "PUT /api/sample/notes/{id}/text");
        assertThatThrownBy(() -> endpoints.eachHasARow(own))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no row for GET /api/sample/who");
        List<String> more = new ArrayList<>(endpoints.all());
        endpoints.eachHasARow(more);
        more.add("GET /gone");
        assertThatThrownBy(() -> endpoints.eachHasARow(more)).hasMessageContaining("no endpoint for GET /gone");
    }
}
