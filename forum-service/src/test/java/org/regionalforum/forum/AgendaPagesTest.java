package org.regionalforum.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.regionalforum.forum.Assembly.organisation;
import static org.regionalforum.forum.Pages.key;
import static org.regionalforum.forum.Pages.seen;
import static org.regionalforum.forum.Pages.sent;
import static org.regionalforum.forum.Person.code;
import static org.regionalforum.forum.Person.json;
import static org.regionalforum.forum.Person.tag;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regionalforum.forum.member.Members;
import org.regionalforum.kit.test.FactsIn;
import org.regionalforum.kit.test.ForumServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** What comes on the agenda, and what comes back to it. */
@ForumServiceTest
class AgendaPagesTest {
    private static final String RULES = "third-sector-ordinary";

    @Autowired
    Assemblies assemblies;

    @Autowired
    MockMvcTester web;

    @Autowired
    FactsIn in;

    @Autowired
    Members members;

    private Assembly network(String slug) {
        return assemblies.of(slug).members("NGO", "NGO", "DIASPORA").known();
    }

    @Test
    void a_ballot_without_quorum_gives_the_proposal_back_and_staff_are_offered_it_again() {
        Assembly net = network("again");
        net.adopts(RULES, "");
        String proposal = net.onAgenda("Acqua pubblica", 2, 3);
        assertThat(closed(net, opened(net, proposal), new String[0])).isEqualTo("NO_QUORUM");

        assertThat(seen(net.delegate(1).page("/forum/again/proposals/1")))
                .contains(
                        "All’ordine del giorno dal",
                        "è mancato il numero legale",
                        "votazione chiusa: senza numero legale",
                        "/proposals/1/versions/new")
                .doesNotContain("poi non approvata");
        JsonNode waiting = json(net.staff().get("/proposals/" + proposal));
        assertThat(waiting.at("/status").asString()).isEqualTo("ON_AGENDA");
        assertThat(LocalDate.parse(waiting.at("/withoutQuorumOn").asString())).isNotNull();
        assertThat(seen(net.staff().page("/forum/again/ballots/new"))).contains(proposal, "Acqua pubblica");
        String second = sent(net.staff()
                .form(
                        "/forum/again/ballots",
                        "idempotencyKey",
                        key(),
                        "proposal",
                        proposal,
                        "ruleSet",
                        RULES,
                        "closesAt",
                        LocalDateTime.now().plusDays(7).withNano(0).toString()));
        assertThat(second).isEqualTo("/forum/again/ballots/2");
        assertThat(seen(net.staff().page("/forum/again/ballots/new?proposal=" + proposal)))
                .as("it is in a ballot now")
                .contains("Nessuna proposta all’ordine del giorno");
    }

    @Test
    void what_a_vote_rejected_is_not_put_to_a_ballot_again() {
        Assembly net = network("rejected");
        net.adopts(RULES, "");
        String proposal = net.onAgenda("Acqua privata", 2, 3);
        assertThat(closed(net, opened(net, proposal), "NO", "NO", "NO")).isEqualTo("NOT_ADOPTED");

        assertThat(code(net.staff()
                        .post(
                                "/networks/rejected/ballots",
                                "{\"proposal\": \"" + proposal + "\", \"ruleSet\": \"" + RULES + "\", \"closesAt\": \""
                                        + later() + "\"}")))
                .isEqualTo("proposal.move.NOT_ADOPTED");
        assertThat(seen(net.staff().page("/forum/rejected/ballots/new"))).doesNotContain(proposal);
    }

    @Test
    void support_of_who_has_left_stays_readable_and_does_not_count() {
        Assembly net = network("left");
        net.adopts(RULES, ", \"support\": {\"organisations\": 3, \"actorTypes\": 2}");
        String proposal = net.onAgenda("Acqua", 3);
        in.publish(
                "membership.facts",
                "member-left",
                "/membership/memberships/left-m3",
                Map.of(
                        "membership", "left-m3",
                        "network", "left",
                        "organisation", organisation(3),
                        "name", "Organizzazione 3",
                        "cause", "LEFT",
                        "until", LocalDate.now().toString()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !members.active("left", LocalDate.now(), Set.of(organisation(3)))
                        .containsKey(organisation(3)));
        JsonNode seen = json(net.delegate(2)
                .post(
                        "/proposals/" + proposal + "/supports",
                        "{\"organisation\": \"" + organisation(2) + "\", \"version\": 1}"));
        assertThat(seen.at("/status").asString()).isEqualTo("OPEN");
        assertThat(seen.at("/support/given").asInt()).isEqualTo(2);
        assertThat(seen.at("/support/organisations")
                        .valueStream()
                        .filter(one -> one.at("/counts").asBoolean()))
                .hasSize(2);
        assertThat(seen(net.delegate(1).page("/forum/left/proposals/1")))
                .contains("Organizzazione 3", "2 su 3 necessari", "tipi di attore: 1 su 2")
                .containsOnlyOnce("oggi non conta");
        assertThat(seen(net.delegate(1).page("/forum/left/proposals"))).contains("2 su 3 enti");
        assertThat(seen(net.delegate(1).page("/forum/left"))).contains("2 su 3 enti");
    }

    private static Instant later() {
        return Instant.now().plus(Duration.ofDays(7));
    }

    private static String opened(Assembly net, String proposal) {
        return net.opened(proposal, RULES, later());
    }

    /** The outcome, once the members have voted so. */
    private static String closed(Assembly net, String ballot, String... choices) {
        for (int voter = 1; voter <= choices.length; voter++) {
            json(net.delegate(voter).vote(ballot, organisation(voter), choices[voter - 1], null));
        }
        return json(net.staff()
                        .post("/ballots/" + ballot + "/close", tag(net.staff().get("/ballots/" + ballot)), "{}"))
                .at("/result/outcome")
                .asString();
    }
}
