package org.regionalforum.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.EveryEndpoint;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service's own endpoints: none without documentation. Who may come in stands in {@code roles.txt}. */
@NotificationTest
class EdgeTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    EveryEndpoint endpoints;

    @Test
    void the_documentation_names_every_operation() throws Exception {
        JsonNode document = new JsonMapper()
                .readTree(web.get()
                        .uri("/api/notifications/openapi.json")
                        .exchange()
                        .getResponse()
                        .getContentAsString());
        List<String> own = endpoints.all().stream()
                .filter(endpoint -> endpoint.contains(" /api/notifications/"))
                .toList();

        assertThat(document.get("openapi").stringValue()).startsWith("3.1");
        assertThat(own).contains("GET /api/notifications/inbox").allSatisfy(endpoint -> {
            String[] parts = endpoint.split(" ", -1);
            JsonNode operation = document.path("paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
            assertThat(operation.path("operationId").isString()).as(endpoint).isTrue();
            assertThat(operation.path("tags").size()).as(endpoint).isEqualTo(1);
        });
        assertThat(web.get().uri("/api/notifications/asyncapi.json")).hasStatusOk();
    }
}
