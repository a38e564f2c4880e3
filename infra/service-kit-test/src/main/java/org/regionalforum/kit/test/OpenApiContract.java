package org.regionalforum.kit.test;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description that a service serves of its HTTP side: OpenAPI 3.1 as the Italian interoperability rules want it. */
public interface OpenApiContract {
    Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    MockMvcTester web();

    /** The service's path, such as {@code /api/membership}. */
    String api();

    /** The document as served. */
    default JsonNode document() {
        try {
            return new JsonMapper()
                    .readTree(web().get()
                            .uri(api() + "/openapi.json")
                            .exchange()
                            .getResponse()
                            .getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    default void the_service_says_who_it_is() {
        JsonNode document = document();
        List<String> wrong = new ArrayList<>();
        require(document.path("openapi").asString("").startsWith("3.1"), "openapi is not 3.1", wrong);
        JsonNode info = document.path("info");
        for (String field : List.of("title", "description", "x-summary")) {
            require(!info.path(field).asString("").isBlank(), "info." + field + " is missing", wrong);
        }
        require(info.path("version").asString("").matches("\\d+\\.\\d+\\.\\d+"), "info.version is not semantic", wrong);
        require(info.path("contact").path("email").asString("").contains("@"), "info.contact has no address", wrong);
        require(!document.at("/servers/0/description").asString("").isBlank(), "the server has no description", wrong);
        require(document.at("/components/securitySchemes/bearer").isObject(), "no bearer scheme", wrong);
        fail(wrong);
    }

    @Test
    default void every_operation_is_named_and_says_how_it_can_fail() {
        List<String> wrong = new ArrayList<>();
        Set<String> names = new HashSet<>();
        JsonNode paths = document().path("paths");
        require(!paths.isEmpty(), "no path at all", wrong);
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        operation(entry.getKey() + " " + path.getKey(), entry.getValue(), names, wrong);
                    }
                }));
        fail(wrong);
    }

    /** Else two lists of different things would be described as lists of one of them. */
    @Test
    default void a_list_is_described_with_what_it_lists() {
        List<String> wrong = new ArrayList<>();
        require(!document().at("/components/schemas").has("Items"), "a list does not say of what it is one", wrong);
        fail(wrong);
    }

    private static void operation(String at, JsonNode operation, Set<String> names, List<String> wrong) {
        String name = operation.path("operationId").asString("");
        require(!name.isBlank() && names.add(name), at + ": operationId is missing or used twice: " + name, wrong);
        require(!operation.path("tags").isEmpty(), at + ": no tag", wrong);
        require(!operation.path("summary").asString("").isBlank(), at + ": no summary", wrong);
        boolean failing = false;
        boolean good = false;
        for (var response : operation.path("responses").properties()) {
            if (response.getKey().matches("[45]..")) {
                failing = true;
                require(
                        response.getValue().path("content").has("application/problem+json"),
                        at + ": " + response.getKey() + " is no problem document",
                        wrong);
            }
            good |= response.getKey().matches("[23]..");
        }
        require(failing, at + ": does not say how it can fail", wrong);
        require(good, at + ": does not say how it succeeds", wrong);
        operation
                .path("parameters")
                .forEach(parameter -> require(
                        List.of("path", "query", "header")
                                .contains(parameter.path("in").asString("")),
                        at + ": parameter " + parameter,
                        wrong));
    }

    private static void require(boolean holds, String otherwise, List<String> wrong) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }

    private static void fail(List<String> wrong) {
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }
}
