package org.regionalforum.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.EveryEndpoint;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service's own endpoints: none without a rule on who may come in, none without documentation. */
@NotificationTest
class EdgeTest {
    /** What a visitor without a token is answered. */
    private static final Map<String, Integer> FOR_NOBODY = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /api/notifications/inbox", 401),
            Map.entry("POST /api/notifications/inbox/{notice}/read", 401),
            Map.entry("POST /api/notifications/inbox/read-all", 401),
            Map.entry("GET /api/notifications/stream", 401),
            Map.entry("GET /api/notifications/preferences", 401),
            Map.entry("PUT /api/notifications/preferences", 401),
            Map.entry("GET /api/notifications/failed-deliveries", 401),
            Map.entry("POST /api/notifications/failed-deliveries/{notice}/retry", 401),
            Map.entry("GET /api/notifications/follows", 401),
            Map.entry("POST /api/notifications/follows", 401),
            Map.entry("DELETE /api/notifications/follows", 401),
            Map.entry("GET /api/notifications/webhooks", 401),
            Map.entry("POST /api/notifications/webhooks", 401),
            Map.entry("GET /api/notifications/webhooks/{webhook}", 401),
            Map.entry("DELETE /api/notifications/webhooks/{webhook}", 401),
            Map.entry("POST /api/notifications/webhooks/{webhook}/secret", 401),
            Map.entry("POST /api/notifications/webhooks/{webhook}/activation", 401),
            Map.entry("GET /api/notifications/webhooks/{webhook}/deliveries", 401),
            Map.entry("POST /api/notifications/webhooks/{webhook}/deliveries/{delivery}/replay", 401),
            Map.entry("GET /follow", 200),
            Map.entry("GET /follow/{network}", 404),
            Map.entry("POST /follow/{network}", 404),
            Map.entry("POST /follow/{network}/mine", 401),
            Map.entry("POST /follow/{network}/mine/end", 401),
            Map.entry("GET /follow/confirm/{token}", 404),
            Map.entry("POST /follow/confirm/{token}", 404),
            Map.entry("GET /follow/unsubscribe/{token}", 404),
            Map.entry("POST /follow/unsubscribe/{token}", 404),
            Map.entry("GET /follow/{network}/webhooks", 401),
            Map.entry("POST /follow/{network}/webhooks", 401),
            Map.entry("GET /follow/{network}/webhooks/{webhook}", 401),
            Map.entry("POST /follow/{network}/webhooks/{webhook}/secret", 401),
            Map.entry("POST /follow/{network}/webhooks/{webhook}/activation", 401),
            Map.entry("POST /follow/{network}/webhooks/{webhook}/removal", 401),
            Map.entry("POST /follow/{network}/webhooks/{webhook}/deliveries/{delivery}/replay", 401),
            Map.entry("GET /inbox", 401),
            Map.entry("GET /inbox/list", 401),
            Map.entry("GET /inbox/badge", 200),
            Map.entry("GET /inbox/{notice}", 401),
            Map.entry("POST /inbox/{notice}/read", 401),
            Map.entry("POST /inbox/read-all", 401),
            Map.entry("GET /inbox/failed", 401),
            Map.entry("GET /inbox/failed/count", 401),
            Map.entry("POST /inbox/failed/{notice}/retry", 401),
            Map.entry("GET /preferences", 401),
            Map.entry("POST /preferences", 401)));

    @Autowired
    MockMvcTester web;

    @Autowired
    EveryEndpoint endpoints;

    @Test
    void every_own_endpoint_has_a_rule() {
        List<String> own = endpoints.all().stream()
                .filter(endpoint -> !endpoint.endsWith(" /error"))
                .filter(endpoint -> endpoint.contains("/api/notifications/inbox")
                        || endpoint.contains("/api/notifications/stream")
                        || endpoint.contains("/api/notifications/preferences")
                        || endpoint.contains("/api/notifications/failed")
                        || endpoint.contains("/api/notifications/follows")
                        || endpoint.contains("/api/notifications/webhooks")
                        || !endpoint.contains("/api/") && !endpoint.contains("/operations"))
                .toList();

        assertThat(own).isNotEmpty().allMatch(FOR_NOBODY::containsKey);
        assertThat(endpoints.all()).containsAll(FOR_NOBODY.keySet());
    }

    @Test
    void nobody_in_particular_comes_in_nowhere_but_where_everybody_may_follow() {
        FOR_NOBODY.forEach((endpoint, status) -> {
            String[] parts = endpoint.split(" ", -1);
            assertThat(web.method(HttpMethod.valueOf(parts[0]))
                            .uri(parts[1].replaceAll("\\{\\w+}", "n1") + "?network=cop")
                            .contentType("application/json")
                            .content("{}"))
                    .as(endpoint)
                    .hasStatus(status);
        });
    }

    @Test
    void the_documentation_names_every_operation() throws Exception {
        JsonNode document = new JsonMapper()
                .readTree(web.get()
                        .uri("/api/notifications/openapi.json")
                        .exchange()
                        .getResponse()
                        .getContentAsString());

        assertThat(document.get("openapi").stringValue()).startsWith("3.1");
        FOR_NOBODY.keySet().stream().filter(e -> e.contains("/api/")).forEach(endpoint -> {
            String[] parts = endpoint.split(" ", -1);
            JsonNode operation =
                    document.path("paths").path(parts[1]).path(parts[0].toLowerCase(java.util.Locale.ROOT));
            assertThat(operation.path("operationId").isString()).as(endpoint).isTrue();
            assertThat(operation.path("tags").size()).as(endpoint).isEqualTo(1);
        });
        assertThat(web.get().uri("/api/notifications/asyncapi.json")).hasStatusOk();
    }
}
