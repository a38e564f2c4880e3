package org.regionalforum.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.OpenApiContract;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

@ForumServiceTest
class OpenApiTest implements OpenApiContract {
    @Autowired
    MockMvcTester web;

    @Override
    public MockMvcTester web() {
        return web;
    }

    @Override
    public String api() {
        return "/api/sample";
    }

    @Test
    void what_the_signature_says_is_in_the_description() {
        JsonNode amend = document().at("/paths/~1api~1sample~1notes~1{id}~1text/put");
        assertThat(amend.at("/operationId").asString()).isEqualTo("note-amend");
        assertThat(amend.at("/tags/0").asString()).isEqualTo("note");
        assertThat(parameters(amend))
                .containsExactlyInAnyOrder("path id true", "header If-Match true", "header Idempotency-Key true");
        assertThat(amend.at("/requestBody/content/application~1json/schema/$ref")
                        .asString())
                .endsWith("/NewText");
        assertThat(amend.get("responses").propertyNames())
                .contains("200", "400", "401", "403", "404", "409", "412", "422", "428", "500");
        assertThat(amend.at("/security/0/bearer").isArray()).isTrue();
        JsonNode list = document().at("/paths/~1api~1sample~1notes/get");
        assertThat(parameters(list)).containsExactlyInAnyOrder("query after false", "query limit false");
        assertThat(list.has("requestBody")).isFalse();
    }

    @Test
    void what_is_not_nullable_is_required_and_an_id_is_a_string() {
        JsonNode schemas = document().at("/components/schemas");
        assertThat(texts(schemas.at("/NewNote/required"))).containsExactlyInAnyOrder("topic", "text");
        assertThat(texts(schemas.at("/NoteView/required"))).containsExactlyInAnyOrder("id", "topic", "text", "open");
        assertThat(schemas.at("/NoteView/properties/id/type").asString()).isEqualTo("string");
        assertThat(schemas.has("NoteId")).isFalse();
        assertThat(schemas.has("Actor")).isFalse();
    }

    private static Set<String> parameters(JsonNode operation) {
        Set<String> found = new HashSet<>();
        operation
                .path("parameters")
                .forEach(parameter -> found.add(parameter.get("in").asString() + " "
                        + parameter.get("name").asString() + " "
                        + parameter.path("required").asBoolean(false)));
        return found;
    }

    private static List<String> texts(JsonNode array) {
        List<String> found = new ArrayList<>();
        array.forEach(text -> found.add(text.asString()));
        return found;
    }
}
