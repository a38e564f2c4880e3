package org.regionalforum.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.regionalforum.sample.SampleService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ForumServiceTest
@ContextConfiguration(classes = SampleService.class)
class FirstServiceTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    PublishedFacts published;

    @Autowired
    TestTime time;

    @Test
    void what_is_written_over_http_can_be_read_and_becomes_a_fact() {
        time.law().fixAt(LocalDate.of(2027, 3, 1));
        var answer = web.post()
                .uri("/api/sample/notes")
                .header("Authorization", Tokens.bearer(Tokens.of("anna")))
                .header("Idempotency-Key", "k1")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"topic\": \"water\", \"text\": \"one two\"}")
                .exchange();
        assertThat(answer).hasStatus(201).hasHeader("ETag", "\"1\"");
        String id = String.valueOf(answer.getResponse().getHeader("Location")).replaceAll(".*/", "");
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
                .containsEntry("ce_network", "cop");
        assertThat(published.await("sample.texts", "text", id).text("text")).isEqualTo("one two");
    }
}
