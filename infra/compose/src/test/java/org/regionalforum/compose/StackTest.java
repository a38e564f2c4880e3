package org.regionalforum.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.regionalforum.local.client.ForumApi;
import org.regionalforum.local.client.Tokens;
import org.regionalforum.local.demo.Demo;
import tools.jackson.databind.JsonNode;

/** People at work on a running stack: everything through the gateway, signed in at Keycloak, told by e-mail, seen by Prometheus. */
@Tag("stack")
class StackTest {
    private static final String PASSWORD = "cooperazione-2026";
    private static final String OPERATOR = "operator@example.org";
    private static final Stack STACK = Stack.running();
    private static final Tokens PEOPLE = people();

    /** Makes an account for whoever has none yet, then signs in as anybody would. */
    private static Tokens people() {
        Map<String, String> known = new ConcurrentHashMap<>();
        return email -> {
            if (known.putIfAbsent(email, email) == null) {
                Keycloak.Admin admin = STACK.administrator();
                admin.person(email, email.substring(0, email.indexOf('@')), PASSWORD);
                if (email.equals(OPERATOR)) {
                    admin.makeOperator(email);
                }
            }
            return STACK.keycloak()
                    .tokensOf(email, PASSWORD)
                    .path("access_token")
                    .asString("");
        };
    }

    /** Networks, staff, members, applications, proposals, ballots and followers, all through the public API. */
    @BeforeAll
    static void the_demo_is_filled_as_any_client_would() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            new Demo(client, STACK.gateway(), PEOPLE, System.out::println).fill();
        }
    }

    @Test
    void a_person_signs_in_with_a_browser_and_signs_out() throws InterruptedException {
        assertThat(PEOPLE.tokenOf("browser@example.org")).isNotEmpty();
        SignInPages browser = new SignInPages();
        SignInPages.Page form = browser.open(STACK.gateway().resolve("/login?back=/api/membership/invitations"), "");
        assertThat(form.at().toString()).startsWith(STACK.setting("FORUM_ISSUER"));
        SignInPages.Page in = browser.send(form, Map.of("username", "browser@example.org", "password", PASSWORD), "");
        assertThat(in.at().getPath()).isEqualTo("/api/membership/invitations");
        assertThat(in.status()).as(in.body()).isEqualTo(200);
        assertThat(browser.post(STACK.gateway().resolve("/logout"), Map.of(), "")
                        .status())
                .isEqualTo(200);
        assertThat(browser.open(STACK.gateway().resolve("/api/membership/invitations"), "")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void anybody_reads_the_directory_and_staff_find_the_applications_filed() throws InterruptedException {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(STACK.json(at("/api/membership/networks/cop/counts"))
                                .path("total")
                                .asInt())
                        .isGreaterThan(30));
        assertThat(STACK.get(at("/networks/cop")).body()).contains("<html", "cop");
        assertThat(STACK.get(at("/")).statusCode()).isEqualTo(200);
        try (HttpClient client = HttpClient.newHttpClient()) {
            ForumApi staff = new ForumApi(client, STACK.gateway(), PEOPLE.tokenOf("staff.cop@example.org"));
            JsonNode filed = staff.get("/api/membership/networks/cop/applications")
                    .body()
                    .path("items");
            assertThat(filed.toString()).contains("SUBMITTED");
        }
    }

    @Test
    void a_fact_goes_from_the_store_over_the_broker_to_a_mailbox() {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(mails())
                        .as("staff hear of an application")
                        .anyMatch(mail -> mail.contains("staff.cop@example.org")));
    }

    private static Set<String> mails() {
        Set<String> mails = new TreeSet<>();
        STACK.json(STACK.here("MAILPIT_PORT", "/api/v1/messages?limit=200"))
                .path("messages")
                .forEach(mail -> mails.add(mail.toString()));
        return mails;
    }

    @Test
    void prometheus_reaches_every_part_and_finds_what_rules_and_dashboards_ask_for() {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            JsonNode targets = STACK.json(STACK.here("PROMETHEUS_PORT", "/api/v1/targets"));
            for (JsonNode target : targets.path("data").path("activeTargets")) {
                assertThat(target.path("health").asString(""))
                        .as(target.toString())
                        .isEqualTo("up");
            }
            assertThat(targets.path("data").path("activeTargets").size()).isEqualTo(6);
            JsonNode names = STACK.json(STACK.here("PROMETHEUS_PORT", "/api/v1/label/__name__/values"))
                    .path("data");
            Set<String> there = new TreeSet<>();
            names.forEach(name -> there.add(name.asString("")));
            Set<String> asked = new TreeSet<>(Metrics.OF_THE_FRAMEWORK);
            asked.addAll(Metrics.made());
            asked.remove("forum_inbox_unknown_total"); // only once something unknown came
            asked.remove("forum_inbox_parked_total"); // only once something was parked
            assertThat(there).containsAll(asked);
        });
        JsonNode rules = STACK.json(STACK.here("PROMETHEUS_PORT", "/api/v1/rules"))
                .path("data")
                .path("groups");
        assertThat(rules.size()).isEqualTo(3);
        assertThat(rules.toString()).contains("\"health\":\"ok\"").doesNotContain("\"health\":\"err\"");
    }

    @Test
    void grafana_has_the_dashboards_and_traces_arrive() {
        assertThat(STACK.json(STACK.here("GRAFANA_PORT", "/api/health"))
                        .path("database")
                        .asString(""))
                .isEqualTo("ok");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(STACK.get(STACK.here("JAEGER_PORT", "/api/services"))
                                .body())
                        .containsAnyOf("membership-service", "/v1/traces"));
    }

    @Test
    void what_is_for_operators_of_the_machine_is_not_open_to_the_network() {
        for (String path : new String[] {"/actuator/health", "/actuator/prometheus", "/actuator/env"}) {
            assertThat(STACK.get(at(path)).statusCode()).as(path).isEqualTo(404);
        }
    }

    private static URI at(String path) {
        return STACK.gateway().resolve(path);
    }
}
