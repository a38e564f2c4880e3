package org.regionalforum.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.regionalforum.membership.Client.json;
import static org.regionalforum.membership.Client.tag;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.Contracts;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.PublishedFact;
import org.regionalforum.kit.test.PublishedFacts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A person, and what staff wrote, are forgotten in every document and on every topic. */
@ForumServiceTest
class ErasureTest {
    private static final String BECAUSE = "{\"reason\": \"Richiesta dell'interessato\"}";

    @Autowired
    MockMvcTester web;

    @Autowired
    PublishedFacts published;

    @Autowired
    MongoTemplate mongo;

    @Test
    void a_person_is_found_nowhere_after_its_erasure_and_what_must_stay_is_said() {
        Client staff = Scene.network(web, "erase", "THIRD_SECTOR_CODE", "erase-staff");
        Scene.members(staff, "erase", Scene.taxCode(7001) + ";Alfa;NGO;1998-05-01;;zita.verdi@example.org");
        Client zita = Client.of(web, "zita.verdi");
        String application = applied(zita, Scene.taxCode(7002));
        staff.post(
                "/applications/" + application + "/information-requests",
                tag(staff.get("/applications/" + application)),
                "{\"text\": \"Manca la firma di Zita Verdi\"}");
        String of = "/networks/erase/members/it-cf-" + Scene.taxCode(7001) + "/mandates";
        String mandate = accepted(staff, zita, of, "FIRST");
        MvcTestResult asked = staff.post(of, null, act("zita.verdi", "REPRESENTATIVE"));
        assertThat(asked).hasStatus(201);
        MvcTestResult seat = staff.post("/networks/erase/staff", null, "{\"email\": \"zita.verdi@example.org\"}");
        zita.post("/invitations/" + json(seat).at("/invitation").asString() + "/acceptance", null, "");
        assertThat(stored()).anyMatch(document -> document.contains("zita.verdi@example.org"));

        assertThat(Client.of(web, "bruno").post("/people/zita.verdi/erasure", null, BECAUSE))
                .hasStatus(403);
        assertThat(staff.post("/people/zita.verdi/erasure", null, BECAUSE)).hasStatus(403);
        assertThat(json(zita.post("/people/zita.verdi/erasure", null, BECAUSE))
                        .at("/code")
                        .asString())
                .isEqualTo("erasure.kept");
        Client operator = Client.operator(web);
        assertThat(operator.post("/people/zita.verdi/erasure", null, "{\"reason\": \" \"}"))
                .hasStatus(422);
        MvcTestResult erased = operator.post("/people/zita.verdi/erasure", null, "e1", BECAUSE);
        assertThat(erased).hasStatus(201);
        JsonNode kept = json(erased).at("/kept");
        assertThat(kept.valueStream().map(one -> one.at("/document").asString()))
                .contains(mandate);
        assertThat(kept.at("/0/reason").asString()).contains("2016/679");
        assertThat(kept.at("/0/until").asString()).isNotEmpty();
        assertThat(json(operator.post("/people/zita.verdi/erasure", null, "e1", BECAUSE))
                        .at("/erasure"))
                .isEqualTo(json(erased).at("/erasure"));

        String record = "/erasures/" + json(erased).at("/erasure").asString();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> json(operator.get(record)).has("doneAt"));
        Contracts.check(published.await("membership.facts", "person-erased"));
        published.awaitErasure("membership.contacts", "zita.verdi");
        assertThat(stored())
                .noneMatch(document -> document.contains("zita.verdi@example.org")
                        || document.contains("Zita Verdi")
                        || document.contains("\"name\": \"zita.verdi\""));
        assertThat(latest("membership.contacts")).noneMatch(text -> text.contains("zita.verdi@example.org"));
        assertThat(latest("membership.texts")).noneMatch(text -> text.contains("Zita Verdi"));
        assertThat(published.on("membership.facts"))
                .noneMatch(fact -> String.valueOf(fact.data()).contains("zita.verdi@example.org"));
        assertThat(json(staff.get(of + "/" + mandate)).at("/status").asString()).isEqualTo("ENDED");
        assertThat(json(staff.get("/networks/erase/staff")).at("/members").size())
                .isEqualTo(1);
        for (String page : new String[] {of, "/desk", "/desk/applications/" + application}) {
            assertThat(staff.page(page)).as(page).hasStatusOk().bodyText().doesNotContain("zita.verdi@example.org");
        }
    }

    @Test
    void who_left_no_trace_that_must_stay_erases_itself_and_the_last_of_a_staff_cannot_go() {
        Scene.network(web, "last", "CIVIL_CODE", "last-staff");
        Client anna = Client.of(web, "anna-self");
        String draft = applied(anna, Scene.taxCode(7101), "last", false);
        assertThat(anna.post("/people/anna-self/erasure", null, BECAUSE)).hasStatus(201);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> stored().stream().noneMatch(document -> document.contains("anna-self@example.org")));
        assertThat(draft).isNotEmpty();
        assertThat(json(Client.operator(web).post("/people/last-staff/erasure", null, BECAUSE))
                        .at("/code")
                        .asString())
                .isEqualTo("staff.last");
    }

    @Test
    void reasons_that_staff_wrote_are_forgotten_by_the_networks_staff_and_by_nobody_elses() {
        Client staff = Scene.network(web, "texts", "THIRD_SECTOR_CODE", "texts-staff");
        Scene.members(staff, "texts", Scene.taxCode(7201) + ";Alfa;NGO;1998-05-01;;");
        String term = "/networks/texts/members/it-cf-" + Scene.taxCode(7201);
        assertThat(staff.post(
                        term + "/suspension",
                        tag(staff.get(term)),
                        "{\"reasons\": \"Il signor Gialli non ha pagato\"}"))
                .hasStatusOk();
        String application = applied(Client.of(web, "texts-anna"), Scene.taxCode(7202), "texts", true);
        staff.post(
                "/applications/" + application + "/decision",
                tag(staff.get("/applications/" + application)),
                "{\"outcome\": \"REFUSED\", \"reasons\": \"Il signor Gialli non convince\"}");
        String suspended = published
                .await(
                        "membership.facts",
                        "member-suspended",
                        f -> f.text("network").equals("texts"))
                .text("reasons");
        String refused = published
                .await(
                        "membership.facts",
                        "application-refused",
                        f -> f.text("network").equals("texts"))
                .text("reasons");
        Client other = Scene.network(web, "others", "CIVIL_CODE", "others-staff");

        for (String text : new String[] {suspended, refused}) {
            assertThat(other.post("/texts/" + text + "/erasure", null, BECAUSE)).hasStatus(404);
            assertThat(staff.post("/texts/" + text + "/erasure", null, BECAUSE)).hasStatus(201);
            published.awaitErasure("membership.texts", text);
        }
        Contracts.check(published.await("membership.facts", "text-erased"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> stored().stream().noneMatch(document -> document.contains("Gialli")));
        assertThat(latest("membership.texts")).noneMatch(text -> text.contains("Gialli"));
        assertThat(json(staff.get(term)).at("/suspended").asBoolean()).isTrue();
        assertThat(staff.page("/networks/texts/members/it-cf-" + Scene.taxCode(7201)))
                .hasStatusOk();
        assertThat(staff.page("/desk/applications/" + application)).hasStatusOk();
    }

    /** Every document of every collection, as text; what waits to be sent is read as the bytes it holds. */
    private List<String> stored() {
        List<String> all = new ArrayList<>();
        for (String collection : mongo.getDb().listCollectionNames()) {
            for (Document document : mongo.getDb().getCollection(collection).find()) {
                for (Document pending : document.getList("outbox", Document.class, List.of())) {
                    if (pending.get("data") instanceof Binary bytes) {
                        all.add(new String(bytes.getData(), StandardCharsets.UTF_8));
                    }
                }
                all.add(document.toJson());
            }
        }
        return all;
    }

    /** The newest value of each key of a compacted topic: what a rebuild would read, sooner or later. */
    private List<String> latest(String topic) {
        Map<String, String> newest = new HashMap<>();
        for (PublishedFact fact : published.on(topic)) {
            newest.put(fact.key(), String.valueOf(fact.data()));
        }
        return List.copyOf(newest.values());
    }

    private String applied(Client by, String taxCode) {
        return applied(by, taxCode, "erase", true);
    }

    private String applied(Client by, String taxCode, String network, boolean submitted) {
        String name = network.equals("last") ? "anna-self" : network.equals("texts") ? "texts-anna" : "zita.verdi";
        MvcTestResult draft = by.post("/networks/" + network + "/applications", null, """
                {"organisationName": "Ponti", "taxCode": "%s", "actorType": "NGO", "legalForm": "1.8.10",
                 "seat": {"municipality": "Torino"}, "contact": {"name": "Zita Verdi", "email": "%s@example.org"}}""".formatted(taxCode, name));
        String path = "/applications/" + json(draft).at("/application").asString();
        if (submitted) {
            MvcTestResult kept = by.upload(path + "/documents", tag(draft), Client.PDF, "kind", "STATUTE");
            assertThat(by.post(path + "/submission", tag(kept), "")).hasStatusOk();
        }
        return json(draft).at("/application").asString();
    }

    private String accepted(Client staff, Client by, String of, String rank) {
        MvcTestResult offered = staff.post(of, null, act("zita.verdi", rank));
        String invitation = json(offered).at("/invitation").asString();
        assertThat(by.post("/invitations/" + invitation + "/acceptance", null, ""))
                .hasStatusOk();
        return json(offered).at("/mandate").asString();
    }

    private static String act(String person, String rank) {
        return "{\"email\": \"" + person + "@example.org\", \"rank\": \"" + rank + "\", \"act\": \"Verbale 7/2026\"}";
    }
}
