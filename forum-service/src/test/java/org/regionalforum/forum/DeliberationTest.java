package org.regionalforum.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.regionalforum.forum.Assembly.organisation;
import static org.regionalforum.forum.Person.body;
import static org.regionalforum.forum.Person.code;
import static org.regionalforum.forum.Person.json;
import static org.regionalforum.forum.Person.tag;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.regionalforum.forum.mandate.Acting;
import org.regionalforum.kit.test.Contracts;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.PublishedFacts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** A network decides, from a delegate's idea to a numbered resolution. */
@ForumServiceTest
class DeliberationTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    Assemblies assemblies;

    @Autowired
    MockMvcTester web;

    @Autowired
    PublishedFacts published;

    @Autowired
    Acting acting;

    private Assembly network(String slug) {
        return assemblies.of(slug);
    }

    private static Instant later() {
        return Instant.now().plus(Duration.ofDays(7));
    }

    @Test
    void from_an_idea_to_a_numbered_resolution_that_anybody_reads() {
        Assembly cop = network("cop")
                .members("NGO", "NGO", "DIASPORA")
                .member(4, "NGO", "OBSERVER", "OBSERVER")
                .known();
        cop.adopts("third-sector-ordinary", ", \"support\": {\"organisations\": 3, \"actorTypes\": 2}");

        String proposal = cop.onAgenda("Posizione comune", 2);
        assertThat(json(cop.delegate(1).get("/proposals/" + proposal))
                        .at("/status")
                        .asString())
                .isEqualTo("OPEN");
        json(cop.delegate(3)
                .post(
                        "/proposals/" + proposal + "/supports",
                        "{\"organisation\": \"" + organisation(3) + "\", \"version\": 1}"));
        JsonNode agenda = json(cop.delegate(1).get("/proposals/" + proposal));
        assertThat(agenda.at("/status").asString()).isEqualTo("ON_AGENDA");
        assertThat(agenda.at("/support/byActorType/DIASPORA").asInt()).isEqualTo(1);

        String ballot = cop.opened(proposal, "third-sector-ordinary", later());
        JsonNode roll = json(Person.nobody(web).get("/ballots/" + ballot + "/roll"));
        assertThat(roll.at("/entries").size()).isEqualTo(4);
        assertThat(json(cop.delegate(2).get("/ballots")).at("/items").size()).isEqualTo(1);

        MvcTestResult receipt = cop.delegate(1).vote(ballot, organisation(1), "YES", null);
        assertThat(json(receipt).at("/receipt").asString()).hasSize(64);
        json(cop.delegate(2).vote(ballot, organisation(2), "YES", null));
        JsonNode running = json(Person.nobody(web).get("/ballots/" + ballot));
        assertThat(running.at("/turnout/voted").asInt()).isEqualTo(2);
        assertThat(running.at("/turnout/quorums/0/met").asBoolean()).isTrue();
        assertThat(running.has("result")).isFalse();

        json(cop.delegate(3).vote(ballot, organisation(3), "NO", null));
        MvcTestResult open = cop.staff().get("/ballots/" + ballot);
        JsonNode closed = json(cop.staff().post("/ballots/" + ballot + "/close", tag(open), "{}"));
        assertThat(closed.at("/result/outcome").asString()).isEqualTo("ADOPTED");
        assertThat(closed.at("/result/number").asInt()).isEqualTo(1);
        assertThat(closed.at("/result/position").asInt()).isEqualTo(1);
        assertThat(json(cop.delegate(1).get("/proposals/" + proposal))
                        .at("/status")
                        .asString())
                .isEqualTo("ADOPTED");

        JsonNode resolution = json(Person.nobody(web).get("/resolutions/cop-assembly-1"));
        assertThat(resolution.at("/title").asString()).isEqualTo("Posizione comune");
        String certificate = body(Person.nobody(web).get("/resolutions/cop-assembly-1/certificate"));
        assertThat(certificate)
                .contains("regional-forum/certificate/1", organisation(1))
                .doesNotContain("delegate1");
        assertThat(body(Person.nobody(web).page("/forum/cop/resolutions.atom")))
                .contains("<feed", "Posizione comune", "/resolutions/2");
        await().atMost(PATIENCE)
                .until(() -> json(Person.nobody(web).get("/networks/cop/feed"))
                                .at("/items")
                                .size()
                        == 4);
        JsonNode feed = json(Person.nobody(web).get("/networks/cop/feed?after=1&limit=2"));
        assertThat(feed.at("/items/0/position").asInt()).isEqualTo(2);
        assertThat(feed.at("/next").asInt()).isEqualTo(3);
        Stream.of(
                        "proposal-opened",
                        "proposal-supported",
                        "proposal-admitted",
                        "rule-set-adopted",
                        "ballot-announced",
                        "roll-requested",
                        "electors-called",
                        "ballot-opened",
                        "vote-cast",
                        "ballot-closed",
                        "resolution-adopted")
                .forEach(type -> Contracts.check(published.await("forum.facts", type)));
        Contracts.check(published.await("forum.texts", "text"));
    }

    @Test
    void a_vote_that_may_not_be_is_refused_with_its_reason() {
        Assembly net = network("refusals")
                .members("NGO", "NGO", "NGO")
                .member(4, "NGO", "VOTING", "SUSPENDED")
                .mandate("refusals-s1", 1, "substitute", "SUBSTITUTE")
                .known();
        net.adopts("third-sector-ordinary", "");
        String proposal = net.onAgenda("Una regola", 2, 3);
        Instant opensAt = Instant.now().plus(Duration.ofDays(1));
        String early = net.announced(proposal, "third-sector-ordinary", opensAt, later());
        assertThat(code(net.delegate(1).vote(early, organisation(1), "YES", null)))
                .isEqualTo("vote.before-opening");
        json(net.staff()
                .post("/ballots/" + early + "/cancellation", tag(net.staff().get("/ballots/" + early)), "{}"));

        String ballot = net.opened(proposal, "third-sector-ordinary", later());
        assertThat(code(net.delegate(2).vote(ballot, organisation(1), "YES", null)))
                .isEqualTo("mandate.none");
        assertThat(code(net.delegate(4).vote(ballot, organisation(4), "YES", null)))
                .isEqualTo("vote.left-out.SUSPENDED");
        assertThat(net.staff().vote(ballot, organisation(1), "YES", null)).hasStatus(403);
        assertThat(Person.nobody(web).vote(ballot, organisation(1), "YES", null))
                .hasStatus(401);

        json(net.delegate(1).vote(ballot, organisation(1), "YES", null));
        assertThat(net.delegate(1).vote(ballot, organisation(1), "YES", null))
                .as("the same again")
                .hasStatusOk();
        assertThat(net.delegate(1).vote(ballot, organisation(1), "NO", null)).hasStatus(409);
        assertThat(code(Person.called(web, "substitute").vote(ballot, organisation(1), "NO", null)))
                .isEqualTo("vote.cast");

        MvcTestResult open = net.staff().get("/ballots/" + ballot);
        json(net.staff().post("/ballots/" + ballot + "/close", tag(open), "{}"));
        assertThat(code(net.delegate(3).vote(ballot, organisation(3), "YES", null)))
                .isEqualTo("vote.after-close");
        assertThat(net.staff()
                        .post("/ballots/" + ballot + "/close", tag(net.staff().get("/ballots/" + ballot)), "{}"))
                .hasStatus(409);
        assertThat(net.delegate(1).post("/ballots/" + ballot + "/close", "*", "{}"))
                .hasStatus(403);
    }

    @Test
    void where_the_rules_let_a_vote_change_a_holder_of_equal_or_higher_rank_replaces_it() {
        Assembly net = network("changes")
                .members("NGO", "NGO", "DIASPORA")
                .mandate("changes-s1", 1, "deputy", "SUBSTITUTE")
                .known();
        net.adopts("network-ordinary", "");
        String ballot = net.opened(net.onAgenda("Nome", 2, 3), "network-ordinary", later());
        Person deputy = Person.called(web, "deputy");

        String first = tag(deputy.vote(ballot, organisation(1), "NO", null));
        assertThat(net.delegate(1).vote(ballot, organisation(1), "YES", null)).hasStatus(428);
        String second = tag(net.delegate(1).vote(ballot, organisation(1), "YES", first));
        assertThat(net.delegate(1).vote(ballot, organisation(1), "ABSTAIN", first))
                .hasStatus(412);
        assertThat(code(deputy.vote(ballot, organisation(1), "NO", second))).isEqualTo("vote.higher-rank");
        assertThat(body(deputy.page("/forum/changes/ballots/1")))
                .contains("ha votato il primo delegato")
                .doesNotContain("/ballots/1/votes");
        assertThat(body(net.delegate(1).page("/forum/changes/ballots/1"))).contains("/ballots/1/votes");
        String mine = body(net.delegate(1).page("/mine"));
        assertThat(mine).contains("Voti già dati").containsPattern("forum-code\">[0-9a-f]{64}<");
        assertThat(published
                        .await(
                                "forum.facts",
                                "vote-cast",
                                fact -> fact.field("replaced").asBoolean())
                        .text("organisation"))
                .isEqualTo(organisation(1));

        json(net.delegate(2)
                .post("/ballots/" + ballot + "/conflicts", "{\"organisation\": \"" + organisation(2) + "\"}"));
        assertThat(code(net.delegate(2).vote(ballot, organisation(2), "YES", null)))
                .isEqualTo("vote.recused");
    }

    @Test
    void a_delegate_dismissed_after_the_freeze_votes_no_more_and_the_successor_does() {
        Assembly net = network("successor").members("NGO", "NGO", "NGO").known();
        net.adopts("third-sector-ordinary", "");
        String ballot = net.opened(net.onAgenda("Bilancio", 2, 3), "third-sector-ordinary", later());
        json(net.delegate(2).vote(ballot, organisation(2), "YES", null));

        net.endMandate("successor-d1", 1, net.delegateName(1));
        net.endMandate("successor-d2", 2, net.delegateName(2));
        net.mandate("successor-n1", 1, "newcomer", "FIRST");
        Person newcomer = Person.called(web, "newcomer");
        await().atMost(PATIENCE)
                .until(() -> acting.find(Assembly.actor("newcomer"), "successor", organisation(1))
                        .isPresent());
        await().atMost(PATIENCE)
                .until(() -> code(net.delegate(1).vote(ballot, organisation(1), "NO", null))
                        .equals("mandate.none"));
        json(newcomer.vote(ballot, organisation(1), "YES", null));
        JsonNode closed = json(net.staff()
                .post("/ballots/" + ballot + "/close", tag(net.staff().get("/ballots/" + ballot)), "{}"));
        assertThat(closed.at("/result/arithmetic/totals/yes/heads").asInt()).isEqualTo(2);
    }

    @Test
    void support_of_an_older_version_is_asked_for_again_and_never_moved() {
        Assembly net = network("versions").members("NGO", "NGO", "NGO").known();
        String proposal = net.onAgenda("Prima", 2);
        MvcTestResult before = net.delegate(1).get("/proposals/" + proposal);
        String revision =
                "{\"organisation\": \"" + organisation(1) + "\", \"title\": \"Seconda\", \"text\": \"Altro\"}";
        assertThat(net.delegate(2).post("/proposals/" + proposal + "/versions", tag(before), revision))
                .hasStatus(403);
        JsonNode after = json(net.delegate(1).post("/proposals/" + proposal + "/versions", tag(before), revision));
        assertThat(after.at("/versions").size()).isEqualTo(2);
        assertThat(after.at("/support/given").asInt()).isEqualTo(1);
        assertThat(net.delegate(1).post("/proposals/" + proposal + "/versions", tag(before), revision))
                .hasStatus(412);
        assertThat(published
                        .await("forum.facts", "proposal-revised")
                        .field("supporters")
                        .get(0)
                        .asString())
                .isEqualTo(organisation(2));
        assertThat(code(net.delegate(3)
                        .post(
                                "/proposals/" + proposal + "/supports",
                                "{\"organisation\": \"" + organisation(3) + "\", \"version\": 1}")))
                .isEqualTo("proposal.older-version");
    }

    @Test
    void a_decision_on_paper_gets_a_place_in_the_register_and_a_certificate_that_says_nothing_was_computed() {
        Assembly net = network("paper").member(1, "NGO").known();
        String decision = """
                {"title": "Ruolo operativo", "text": "Si accetta la proposta della Regione.",
                 "body": "assembly", "on": "2004-09-30",
                 "ownNumber": "2/2004", "counts": {"entitled": 12, "present": 9}, "roles": ["POLITICAL", null, "OPERATIONAL"]}""";
        assertThat(net.delegate(1).post("/networks/paper/decisions", decision)).hasStatus(403);
        JsonNode entered = json(net.staff().post("/networks/paper/decisions", decision));
        assertThat(entered.at("/position").asInt()).isEqualTo(1);
        assertThat(body(Person.nobody(web).get("/resolutions/paper-assembly-1/certificate")))
                .contains("\"computed\":false", "\"ownNumber\":\"2/2004\"")
                .contains("\"counts\":{\"entitled\":12,\"present\":9}");
        JsonNode stated =
                json(Person.nobody(web).get("/resolutions/paper-assembly-1")).at("/minutes/counts");
        assertThat(stated.at("/present").asInt()).isEqualTo(9);
        assertThat(stated.has("yes")).isFalse();
        MvcTestResult impossible =
                net.staff().post("/networks/paper/decisions", decision.replace("\"present\": 9", "\"present\": 13"));
        assertThat(impossible).hasStatus(422);
        assertThat(body(impossible)).contains("counts.present");
        Contracts.check(published.await("forum.facts", "decision-recorded"));
        Contracts.check(published.await("forum.facts", "network-role-changed"));
    }
}
