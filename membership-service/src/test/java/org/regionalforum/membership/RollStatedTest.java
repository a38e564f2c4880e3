package org.regionalforum.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalforum.membership.Client.json;
import static org.regionalforum.membership.Client.tag;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.Contracts;
import org.regionalforum.kit.test.FactsIn;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.PublishedFact;
import org.regionalforum.kit.test.PublishedFacts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Forum asks who may vote as of an instant; the answer is what was acknowledged before it. */
@ForumServiceTest
class RollStatedTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    PublishedFacts published;

    @Autowired
    FactsIn in;

    private Client staff;

    @BeforeEach
    void a_network_with_staff() {
        staff = Scene.network(web, "rolls", "THIRD_SECTOR_CODE", "staff");
    }

    @Test
    void a_thousand_and_one_members_are_stated_in_three_parts_which_agree_with_their_hash() throws Exception {
        Scene.members(
                staff,
                "rolls",
                IntStream.rangeClosed(1, 1001)
                        .mapToObj(n -> Scene.taxCode(n) + ";Ente " + n + ";NGO;1998-05-01;"
                                + (n % 100 == 0 ? "osservatore" : "") + ";")
                        .toArray(String[]::new));
        request("r-many", Instant.now(), 3);
        List<PublishedFact> parts = parts("r-many", 3);
        parts.forEach(Contracts::check);
        StringBuilder lines = new StringBuilder();
        long observers = 0;
        for (PublishedFact part : parts) {
            for (JsonNode entry : part.field("entries")) {
                lines.append(String.join(
                                "|",
                                entry.at("/organisation").asString(),
                                entry.at("/actorType").asString(),
                                entry.at("/weight").asString(),
                                entry.at("/standing").asString(),
                                entry.at("/entitled").asString(),
                                entry.at("/reason").asString()))
                        .append('\n');
                observers += entry.at("/reason").asString().equals("OBSERVER") ? 1 : 0;
            }
        }
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(lines.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(parts)
                .extracting(part -> part.text("hash"))
                .containsOnly(HexFormat.of().formatHex(hash));
        assertThat(parts.getFirst().field("count").asInt()).isEqualTo(1001);
        assertThat(observers).isEqualTo(10);
    }

    @Test
    void a_suspension_acknowledged_before_the_instant_is_in_the_roll_and_one_after_it_is_not() {
        Client other = Scene.network(web, "race", "CIVIL_CODE", "other");
        String early = Scene.taxCode(5001);
        String late = Scene.taxCode(5002);
        Scene.members(other, "race", early + ";Alfa;NGO;1998-05-01;;", late + ";Beta;NGO;1998-05-01;;");
        suspend(other, early);
        Instant at = Instant.now();
        suspend(other, late);
        FactsIn.Fact asked = request("race", "r-race", at, 3);
        PublishedFact stated = parts("r-race", 1).getFirst();
        assertThat(reason(stated, early)).isEqualTo("SUSPENDED");
        assertThat(reason(stated, late)).isEqualTo("MEMBER");
        Contracts.check(published.await("membership.facts", "member-suspended"));

        in.publish(asked);
        request("race", "r-race", at, 3);
        List<PublishedFact> again = parts("r-race", 2);
        assertThat(again).extracting(PublishedFact::data).containsOnly(stated.data());
    }

    private FactsIn.Fact request(String roll, Instant at, int months) {
        return request("rolls", roll, at, months);
    }

    private FactsIn.Fact request(String network, String roll, Instant at, int months) {
        ObjectNode asked = (ObjectNode) Contracts.example("forum.facts", "roll-requested");
        asked.put("roll", roll)
                .put("ballot", "b-" + roll)
                .put("network", network)
                .put("at", at.toString())
                .put("monthsInBook", months);
        Contracts.check("forum.facts", "roll-requested", asked.toString());
        return in.publish("forum.facts", "roll-requested", "/forum/ballots/b-" + roll, asked);
    }

    /** All parts of a roll that were published, once there are as many. */
    private List<PublishedFact> parts(String roll, int many) {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .until(() -> stated(roll).size() >= many);
        assertThat(stated(roll)).hasSize(many);
        return stated(roll);
    }

    private List<PublishedFact> stated(String roll) {
        return published.on("membership.facts", "roll-stated").stream()
                .filter(fact -> fact.text("roll").equals(roll))
                .toList();
    }

    private static String reason(PublishedFact stated, String taxCode) {
        for (JsonNode entry : stated.field("entries")) {
            if (entry.at("/organisation").asString().equals("it-cf-" + taxCode)) {
                return entry.at("/reason").asString();
            }
        }
        return "not in";
    }

    private void suspend(Client by, String taxCode) {
        String term = "/networks/race/members/it-cf-" + taxCode;
        assertThat(by.post(term + "/suspension", tag(by.get(term)), "{\"reasons\": \"Quota non versata\"}"))
                .hasStatusOk();
        assertThat(json(by.get(term)).at("/suspended").asBoolean()).isTrue();
    }
}
