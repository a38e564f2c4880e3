package org.regionalforum.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.FactsIn;
import org.regionalforum.kit.test.TestTime;
import org.regionalforum.kit.test.Tokens;
import org.regionalforum.notification.Membership;
import org.regionalforum.notification.NotificationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A system outside, from the moment staff add it to the call that it gets. */
@NotificationTest
class WebhookTest {
    private static final String API = "/api/notifications/webhooks";
    private static final JsonMapper JSON = new JsonMapper();

    private final Membership membership;
    private final FactsIn in;
    private final MockMvcTester web;
    private final TestTime time;
    private Endpoint endpoint;

    @Autowired
    WebhookTest(FactsIn in, MockMvcTester web, TestTime time) throws Exception {
        this.in = in;
        this.membership = new Membership(in);
        this.web = web;
        this.time = time;
        this.endpoint = new Endpoint();
    }

    @BeforeEach
    void cop() {
        membership.network("cop");
        membership.person("carla", "it");
        membership.staff("cop", "carla");
        membership.forumText("t1", "Acqua pubblica");
        await().atMost(Duration.ofSeconds(15))
                .until(() -> get(list()).getResponse().getStatus() == 200);
    }

    @AfterEach
    void close() {
        endpoint.close();
        time.machine().run();
    }

    @Test
    void a_resolution_is_posted_signed_as_the_standard_says() throws Exception {
        JsonNode made = create();
        String secret = made.get("secret").asString();
        assertThat(secret).startsWith("whsec_");

        FactsIn.Fact fact = membership.adopted("r1", "cop", "t1");
        in.publish(fact);

        Endpoint.Heard heard = heard(1).getFirst();
        assertThat(heard.contentType()).startsWith("application/json");
        assertThat(heard.signature()).isEqualTo(signed(secret, heard));
        JsonNode event = JSON.readTree(heard.body());
        assertThat(event.get("id").asString()).isEqualTo(fact.id());
        assertThat(event.get("type").asString()).isEqualTo("org.regionalforum.forum.resolution-adopted.v1");
        assertThat(event.get("network").asString()).isEqualTo(membership.own("cop"));
        assertThat(event.get("link").asString())
                .isEqualTo("http://localhost:8080/forum/" + membership.own("cop") + "/resolutions/2026/7");
        assertThat(event.at("/data/title").asString()).isEqualTo("Acqua pubblica");
        assertThat(event.at("/data/number").asInt()).isEqualTo(7);
        in.publish(fact);
        FactsIn.Fact later = membership.adopted("r2", "cop", "t1");
        assertThat(heard(2))
                .as("a fact that comes again is called once")
                .extracting(call -> JSON.readTree(call.body()).get("id").asString())
                .containsExactly(fact.id(), later.id());
        assertThat(body(get(list()))).doesNotContain(secret, "whsec");
    }

    @Test
    void a_call_that_fails_is_made_again_with_the_same_id_until_it_is_taken() throws Exception {
        JsonNode made = create();
        endpoint.answers(Endpoint.status(500), Endpoint.status(200));
        membership.adopted("r1", "cop", "t1");
        heard(1);

        time.machine().advance(Duration.ofSeconds(7));

        List<Endpoint.Heard> both = heard(2);
        assertThat(both.get(1).id()).isEqualTo(both.get(0).id());
        assertThat(both.get(1).body()).isEqualTo(both.get(0).body());
        assertThat(both.get(1).signature()).isEqualTo(signed(made.get("secret").asString(), both.get(1)));
        JsonNode log = awaitState(id(made), "DELIVERED");
        assertThat(log.at("/items/0/tries/0/status").asInt()).isEqualTo(500);
        assertThat(log.at("/items/0/tries/1/status").asInt()).isEqualTo(200);
    }

    @Test
    void who_asks_for_a_rest_is_left_alone_for_so_long_and_no_longer_than_a_day() {
        JsonNode made = create();
        endpoint.answers(Endpoint.busy("120"), Endpoint.busy("999999999"), Endpoint.status(200));
        membership.adopted("r1", "cop", "t1");
        heard(1);
        assertThat(pause(made, 1)).isBetween(Duration.ofSeconds(120), Duration.ofSeconds(144));

        time.machine().advance(Duration.ofSeconds(145));
        heard(2);
        assertThat(pause(made, 2)).isBetween(Duration.ofHours(24), Duration.ofHours(29));
    }

    /** From the last of so many tries to the next. */
    private Duration pause(JsonNode made, int tries) {
        String log = API + "/" + id(made) + "/deliveries";
        await().atMost(Duration.ofSeconds(15))
                .until(() -> json(get(log)).at("/items/0/tries").size() == tries);
        JsonNode call = json(get(log)).at("/items/0");
        return Duration.between(
                Instant.parse(call.at("/tries/" + (tries - 1) + "/at").asString()),
                Instant.parse(call.at("/nextAt").asString()));
    }

    @Test
    void who_answers_gone_is_called_no_more_until_staff_say_so_and_a_call_is_replayed_by_hand() throws Exception {
        JsonNode made = create();
        endpoint.answers(Endpoint.status(410), Endpoint.status(200));
        membership.adopted("r1", "cop", "t1");
        heard(1);
        JsonNode log = awaitState(id(made), "FAILED");
        String replay =
                API + "/" + id(made) + "/deliveries/" + log.at("/items/0/id").asString() + "/replay";

        anotherIsCalled("r2");
        assertThat(endpoint.heard()).hasSize(1);
        JsonNode stopped = json(get(API + "/" + id(made)));
        assertThat(stopped.get("state").asString()).isEqualTo("STOPPED");
        assertThat(stopped.get("stoppedBy").asString()).isEqualTo("gone");
        assertThat(post(replay, null)).hasStatus(409);

        assertThat(post(
                        API + "/" + id(made) + "/activation",
                        stopped.get("version").asString()))
                .hasStatusOk();
        assertThat(post(replay, null)).hasStatusOk();

        assertThat(heard(2).get(1).id()).isEqualTo(endpoint.heard().get(0).id());
        awaitState(id(made), "DELIVERED");
    }

    @Test
    void for_a_day_after_a_rotation_both_secrets_sign() throws Exception {
        JsonNode made = create();
        String older = made.get("secret").asString();

        String newer = json(post(
                        API + "/" + id(made) + "/secret", made.get("version").asString()))
                .get("secret")
                .asString();
        membership.adopted("r1", "cop", "t1");
        Endpoint.Heard both = heard(1).getFirst();
        assertThat(both.signature()).isEqualTo(signed(newer, both) + " " + signed(older, both));

        time.machine().advance(Duration.ofDays(1).plusSeconds(1));
        membership.adopted("r2", "cop", "t1");

        Endpoint.Heard one = heard(2).getLast();
        assertThat(one.signature()).isEqualTo(signed(newer, one));
    }

    @Test
    void for_others_than_the_networks_staff_it_does_not_exist() {
        JsonNode made = create();
        String other = Tokens.bearer(Tokens.of(membership.own("bruno")));

        assertThat(web.get().uri(list()).header("Authorization", other)).hasStatus(404);
        assertThat(web.get().uri(API + "/" + id(made)).header("Authorization", other))
                .hasStatus(404);
        assertThat(web.get().uri(API + "/" + id(made) + "/deliveries").header("Authorization", other))
                .hasStatus(404);
        assertThat(web.delete()
                        .uri(API + "/" + id(made))
                        .header("If-Match", "*")
                        .header("Authorization", other))
                .hasStatus(404);
    }

    @Test
    void a_deleted_one_is_called_no_more() throws Exception {
        JsonNode made = create();
        assertThat(web.delete().uri(API + "/" + id(made)).header("Authorization", token()))
                .hasStatus(428);
        assertThat(web.delete()
                        .uri(API + "/" + id(made))
                        .header("If-Match", "\"1\"")
                        .header("Authorization", token()))
                .hasStatus(204);

        anotherIsCalled("r1");

        assertThat(endpoint.heard()).isEmpty();
        assertThat(get(API + "/" + id(made))).hasStatus(404);
    }

    @Test
    void what_cannot_be_an_address_is_refused() {
        for (String wrong : List.of(
                "",
                "ftp://example.org/",
                "https://user:pass@example.org/",
                "https://example.org/#a",
                "https://example.org:0/",
                "https://example.org:65536/")) {
            assertThat(creation(wrong))
                    .as(wrong)
                    .hasStatus(422)
                    .bodyJson()
                    .extractingPath("$.errors[0].field")
                    .isEqualTo("url");
        }
    }

    @Test
    void the_pages_add_show_and_change() {
        String page = "/follow/" + membership.own("cop") + "/webhooks";
        assertThat(page(page)).contains("Aggiungi un sistema", "Nessun sistema").doesNotContain("??");
        MvcTestResult made = web.post()
                .uri(page)
                .locale(Locale.ITALIAN)
                .header("Authorization", token())
                .param("idempotencyKey", "k1")
                .param("url", endpoint.address().toString())
                .param("description", "Regione Piemonte")
                .exchange();
        assertThat(made).hasStatusOk().bodyText().contains("whsec_").doesNotContain("??");
        JsonNode one = json(get(list())).at("/items/0");
        membership.adopted("r1", "cop", "t1");
        heard(1);
        awaitState(id(one), "DELIVERED");

        assertThat(page(page + "/" + id(one)))
                .contains("Regione Piemonte", "Delibera approvata", "Consegnata", "Risposta 204", "Ripeti")
                .doesNotContain("??", "whsec_");
        assertThat(page(page)).contains("Regione Piemonte").doesNotContain("whsec_");
        assertThat(web.post()
                        .uri(page)
                        .locale(Locale.ITALIAN)
                        .header("Authorization", token())
                        .param("idempotencyKey", "k2")
                        .param("url", "nonsense")
                        .param("description", "x"))
                .bodyText()
                .contains("Serve un indirizzo pubblico");
        assertThat(page("/follow/" + membership.own("cop"))).contains("Chiamate a sistemi esterni");
    }

    private JsonNode create() {
        MvcTestResult made = creation(endpoint.address().toString());
        assertThat(made).hasStatus(201);
        return json(made);
    }

    private MvcTestResult creation(String url) {
        return web.post()
                .uri(API)
                .header("Authorization", token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(JSON.createObjectNode()
                        .put("network", membership.own("cop"))
                        .put("url", url)
                        .put("description", "Regione Piemonte")
                        .toString())
                .exchange();
    }

    private List<Endpoint.Heard> heard(int count) {
        await().atMost(Duration.ofSeconds(15)).until(() -> endpoint.heard().size() >= count);
        assertThat(endpoint.heard()).hasSize(count);
        return endpoint.heard();
    }

    private JsonNode awaitState(String webhook, String state) {
        String log = API + "/" + webhook + "/deliveries";
        await().atMost(Duration.ofSeconds(15))
                .until(() -> json(get(log)).at("/items/0/state").asString("").equals(state));
        return json(get(log));
    }

    /** As a receiver would compute it, from the standard's text alone. */
    private static String signed(String secret, Endpoint.Heard heard) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        byte[] content = (heard.id() + "." + heard.timestamp() + "." + heard.body()).getBytes(StandardCharsets.UTF_8);
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content));
    }

    private String list() {
        return API + "?network=" + membership.own("cop");
    }

    private String page(String path) {
        MvcTestResult result = web.get()
                .uri(path)
                .locale(Locale.ITALIAN)
                .header("Authorization", token())
                .exchange();
        assertThat(result).hasStatusOk();
        return body(result);
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).header("Authorization", token()).exchange();
    }

    private MvcTestResult post(String path, @org.jspecify.annotations.Nullable String version) {
        var request = web.post().uri(path).header("Authorization", token());
        return (version == null ? request : request.header("If-Match", "\"" + version + "\"")).exchange();
    }

    private static String id(JsonNode webhook) {
        return webhook.get("id").asString();
    }

    private static JsonNode json(MvcTestResult result) {
        return JSON.readTree(body(result));
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String token() {
        return Tokens.bearer(Tokens.of(membership.own("carla")));
    }

    /** A resolution of which another system of the network has heard: whoever is to hear of it has its call by then. */
    private void anotherIsCalled(String resolution) throws IOException {
        try (Endpoint witness = new Endpoint()) {
            assertThat(creation(witness.address().toString())).hasStatus(201);
            membership.adopted(resolution, "cop", "t1");
            await().atMost(Duration.ofSeconds(15)).until(() -> !witness.heard().isEmpty());
        }
    }
}
