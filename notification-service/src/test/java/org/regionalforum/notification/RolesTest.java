package org.regionalforum.notification;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.EveryEndpoint;
import org.regionalforum.kit.test.FactsIn;
import org.regionalforum.kit.test.RoleTable;
import org.regionalforum.kit.test.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every endpoint in every role: {@code roles.txt}. */
@NotificationTest
class RolesTest {
    private static final RoleTable TABLE = RoleTable.read(RolesTest.class, "/roles.txt");
    private static final String WEBHOOKS = "/api/notifications/webhooks";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern LINK = Pattern.compile("/follow/confirm/([\\w-]+)");

    @Autowired
    MockMvcTester web;

    @Autowired
    EveryEndpoint endpoints;

    @Autowired
    FactsIn in;

    @Autowired
    MailCatcher mails;

    private final Map<String, String> values = new HashMap<>();
    private Membership membership;

    @BeforeEach
    void a_failed_mail_a_subscriber_and_a_follower() {
        membership = new Membership(in);
        for (String network : new String[] {"cop", "rail"}) {
            membership.network(network);
            membership.person("staff-of-" + network, "it");
            membership.staff(network, "staff-of-" + network);
        }
        membership.person("anna", "it");
        String network = membership.own("cop");
        values.putAll(Map.of("network", network, "id", "none", "table", "none"));
        await().atMost(PATIENCE)
                .until(() -> get(WEBHOOKS + "?network=" + network).getResponse().getStatus() == 200);
        mails.refuse(membership.address("anna"), 550);
        membership.submitted("a1", "cop", "anna");
        await().atMost(PATIENCE).until(() -> failed().size() == 1);
        values.put("notice", failed().at("/0/notice").asString());
        follower(network);
        subscriber(network);
    }

    @Test
    void every_endpoint_has_a_line_and_every_role_is_answered_as_it_says() {
        endpoints.eachHasARow(TABLE.endpoints());
        TABLE.play(
                web,
                Map.of(
                        "person", Tokens.of(membership.own("bruno")),
                        "recipient", Tokens.of(membership.own("anna")),
                        "other-staff", Tokens.of(membership.own("staff-of-rail")),
                        "operator", Tokens.operator("operator"),
                        "staff", Tokens.of(membership.own("staff-of-cop"))),
                values);
    }

    private JsonNode failed() {
        return json(get("/api/notifications/failed-deliveries?network=" + values.get("network")))
                .at("/items");
    }

    private void follower(String network) {
        String address = membership.address("ada");
        web.perform(MockMvcRequestBuilders.post("/follow/" + network)
                .param("email", address)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED));
        Matcher link = LINK.matcher(mails.awaitOne(address).text());
        if (!link.find()) {
            throw new AssertionError("no link in the mail");
        }
        values.put("token", link.group(1));
    }

    private void subscriber(String network) {
        MvcTestResult made = web.post()
                .uri(WEBHOOKS)
                .header("Authorization", staff())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"network\": \"" + network + "\", \"url\": \"http://127.0.0.1:9/\", \"description\": \"x\"}")
                .exchange();
        values.put("webhook", json(made).at("/id").asString());
        membership.forumText("t1", "Acqua pubblica");
        membership.adopted("r1", "cop", "t1");
        String calls = WEBHOOKS + "/" + values.get("webhook") + "/deliveries";
        await().atMost(PATIENCE).until(() -> json(get(calls)).at("/items").size() == 1);
        values.put("delivery", json(get(calls)).at("/items/0/id").asString());
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).header("Authorization", staff()).exchange();
    }

    private String staff() {
        return Tokens.bearer(Tokens.of(membership.own("staff-of-cop")));
    }

    private static JsonNode json(MvcTestResult result) {
        return new JsonMapper()
                .readTree(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
