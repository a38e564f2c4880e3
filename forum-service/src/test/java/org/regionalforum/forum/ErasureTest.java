package org.regionalforum.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.regionalforum.forum.Person.body;
import static org.regionalforum.forum.Person.code;
import static org.regionalforum.forum.Person.json;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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
import tools.jackson.databind.JsonNode;

/** A text that must not be seen any more is seen nowhere; what was decided on it stays decided. */
@ForumServiceTest
class ErasureTest {
    private static final String BECAUSE = "{\"reason\": \"Contiene dati di un terzo\"}";

    @Autowired
    Assemblies assemblies;

    @Autowired
    MockMvcTester web;

    @Autowired
    PublishedFacts published;

    @Autowired
    MongoTemplate mongo;

    @Test
    void an_adopted_text_is_found_nowhere_after_its_erasure_and_its_certificate_stays() {
        Assembly net = assemblies.of("forget").members("NGO", "NGO", "NGO").known();
        net.adopts("third-sector-ordinary", "");
        String proposal = net.onAgenda("Contro il signor Gialli", 2, 3);
        String ballot =
                net.opened(proposal, "third-sector-ordinary", Instant.now().plus(Duration.ofDays(1)));
        net.vote(ballot, 3, "YES");
        String title = proposal + "-title-1";
        assertThat(code(net.staff().post("/texts/" + title + "/erasure", BECAUSE)))
                .as("what is voted on is not taken away from the voters")
                .isEqualTo("text.operator-only");
        net.close(ballot);
        await().atMost(Duration.ofSeconds(20)).until(() -> feed().contains("Gialli"));
        String certificate = certificate();

        assertThat(code(net.staff().post("/texts/" + title + "/erasure", BECAUSE)))
                .isEqualTo("text.operator-only");
        assertThat(net.delegate(1).post("/texts/" + title + "/erasure", BECAUSE))
                .hasStatus(403);
        assertThat(Person.operator(web).post("/texts/nonsense/erasure", BECAUSE))
                .hasStatus(404);
        for (String text : new String[] {title, proposal + "-text-1"}) {
            assertThat(Person.operator(web).post("/texts/" + text + "/erasure", BECAUSE))
                    .hasStatus(204);
            published.awaitErasure("forum.texts", text);
        }

        Contracts.check(published.await("forum.facts", "proposal-text-erased"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> stored().stream().noneMatch(document -> document.contains("Gialli")));
        assertThat(latestTexts()).noneMatch(text -> text.contains("Gialli"));
        JsonNode entry = json(Person.nobody(web).get("/networks/forget/feed?after=0"))
                .at("/items")
                .valueStream()
                .filter(one -> one.at("/type").asString().contains("resolution-adopted"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.at("/removed").asBoolean()).isTrue();
        assertThat(entry.has("title")).isFalse();
        assertThat(certificate()).isEqualTo(certificate).doesNotContain("Gialli");
        for (String page : new String[] {
            "/forum/forget",
            "/forum/forget/proposals",
            "/forum/forget/proposals/1",
            "/forum/forget/ballots/1",
            "/forum/forget/register",
            "/forum/forget/register/1",
            "/forum/forget/resolutions",
            "/forum/forget/resolutions.atom"
        }) {
            assertThat(body(Person.nobody(web).page(page))).as(page).doesNotContain("Gialli");
        }
        assertThat(body(Person.nobody(web).page("/forum/forget/proposals/1"))).contains("[rimosso · removed]");
    }

    @Test
    void what_was_voted_down_is_removed_by_the_operator_alone() {
        Assembly net = assemblies.of("down").members("NGO", "NGO", "NGO").known();
        net.adopts("third-sector-ordinary", "");
        String proposal = net.onAgenda("Contro il signor Neri", 2, 3);
        String ballot =
                net.opened(proposal, "third-sector-ordinary", Instant.now().plus(Duration.ofDays(1)));
        net.vote(ballot, 3, "NO");
        net.close(ballot);
        assertThat(json(net.staff().get("/proposals/" + proposal)).at("/status").asString())
                .isEqualTo("NOT_ADOPTED");
        String erasure = "/texts/" + proposal + "-title-1/erasure";
        assertThat(code(net.staff().post(erasure, BECAUSE))).isEqualTo("text.operator-only");
        assertThat(Person.operator(web).post(erasure, BECAUSE)).hasStatus(204);
    }

    @Test
    void staff_remove_a_text_before_it_is_voted_on_and_it_goes_to_no_ballot_as_it_stands() {
        Assembly net = assemblies.of("early").members("NGO", "NGO", "NGO").known();
        net.adopts("third-sector-ordinary", "");
        String proposal = net.onAgenda("Contro il signor Bianchi", 2, 3);
        assertThat(net.delegate(1).post("/texts/" + proposal + "-title-1/erasure", BECAUSE))
                .hasStatus(403);
        assertThat(net.staff().post("/texts/" + proposal + "-title-1/erasure", BECAUSE))
                .hasStatus(204);
        assertThat(net.staff().post("/texts/" + proposal + "-title-1/erasure", BECAUSE))
                .hasStatus(204);
        assertThat(net.staff().post("/texts/" + proposal + "-title-9/erasure", BECAUSE))
                .hasStatus(404);
        assertThat(code(net.staff()
                        .post(
                                "/networks/early/ballots",
                                "{\"proposal\": \"" + proposal
                                        + "\", \"ruleSet\": \"third-sector-ordinary\", \"closesAt\": \""
                                        + Instant.now().plus(Duration.ofDays(1)) + "\"}")))
                .isEqualTo("proposal.text-removed");
        assertThat(published.on("forum.facts", "proposal-text-erased").stream()
                        .filter(fact -> fact.text("network").equals("early")))
                .hasSizeLessThanOrEqualTo(1);
    }

    private String feed() {
        return body(Person.nobody(web).get("/networks/forget/feed?after=0"));
    }

    private String certificate() {
        return body(Person.nobody(web).get("/resolutions/forget-assembly-1/certificate"));
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

    /** The newest value of each key: what a rebuild would read, sooner or later. */
    private List<String> latestTexts() {
        Map<String, String> newest = new HashMap<>();
        for (PublishedFact fact : published.on("forum.texts")) {
            newest.put(fact.key(), String.valueOf(fact.data()));
        }
        return List.copyOf(newest.values());
    }
}
