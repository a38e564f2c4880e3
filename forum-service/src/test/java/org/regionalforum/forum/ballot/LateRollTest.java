package org.regionalforum.forum.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.regionalforum.forum.Assemblies;
import org.regionalforum.forum.Assembly;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.test.Contracts;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.PublishedFact;
import org.regionalforum.kit.test.PublishedFacts;
import org.springframework.beans.factory.annotation.Autowired;

/** membership-service is down when a ballot should open, or a ballot is taken back before it does. */
@ForumServiceTest
class LateRollTest {
    @Autowired
    Assemblies assemblies;

    @Autowired
    PublishedFacts published;

    @Autowired
    Ballots ballots;

    @Autowired
    BallotClerk clerk;

    @Autowired
    LawClock clock;

    @Test
    void without_a_roll_no_ballot_opens_staff_are_alarmed_once_and_it_opens_when_the_roll_comes() {
        Assembly late = assembly("late");
        String proposal = late.onAgenda("Senza elenco", 2, 3);
        String ballot = late.announced(
                proposal, "third-sector-ordinary", null, Instant.now().plus(Duration.ofDays(1)));
        await().atMost(Duration.ofSeconds(20)).until(() -> late.status(ballot).equals("OPENING"));
        BallotWatch afterAMinute = watchAfter(Duration.ofSeconds(61));
        watchAfter(Duration.ofSeconds(50)).look();
        assertThat(ballots.require(new BallotId(ballot)).isDelayed()).isFalse();

        afterAMinute.look();
        afterAMinute.look();

        PublishedFact alarm = published.await(
                "forum.facts", "ballot-delayed", fact -> fact.text("ballot").equals(ballot));
        Contracts.check(alarm);
        assertThat(late.status(ballot)).isEqualTo("OPENING");
        assertThat(late.delegate(1)
                        .vote(ballot, Assembly.organisation(1), "YES", null)
                        .getResponse()
                        .getStatus())
                .as("nobody votes before the opening")
                .isGreaterThanOrEqualTo(400);
        assertThat(published.on("forum.facts", "electors-called"))
                .noneMatch(fact -> fact.text("ballot").equals(ballot));

        late.stateRoll(ballot);
        late.awaitOpen(ballot);

        afterAMinute.look();
        assertThat(published.on("forum.facts", "ballot-delayed").stream()
                        .filter(fact -> fact.text("ballot").equals(ballot)))
                .as("one alarm")
                .hasSize(1);
        assertThat(late.delegate(1)
                        .vote(ballot, Assembly.organisation(1), "YES", null)
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void a_ballot_taken_back_names_who_proposed_and_supported_it() {
        Assembly back = assembly("back");
        String proposal = back.onAgenda("Ripresa", 2, 3);
        String ballot = back.announced(
                proposal,
                "third-sector-ordinary",
                Instant.now().plus(Duration.ofHours(1)),
                Instant.now().plus(Duration.ofDays(1)));
        Ballot seen = ballots.require(new BallotId(ballot));
        assertThat(back.staff()
                        .post("/ballots/" + ballot + "/cancellation", "\"" + seen.version() + "\"", "")
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);

        PublishedFact cancelled = published.await(
                "forum.facts", "ballot-cancelled", fact -> fact.text("ballot").equals(ballot));
        Contracts.check(cancelled);
        assertThat(cancelled.text("person")).isEqualTo(back.delegateName(1));
        assertThat(cancelled.text("by")).isEqualTo(back.staffName());
        assertThat(cancelled.field("supporters").valueStream().map(one -> one.asString()))
                .contains(back.delegateName(2), back.delegateName(3));
    }

    private BallotWatch watchAfter(Duration later) {
        return new BallotWatch(ballots, clerk, clock, InstantSource.offset(InstantSource.system(), later));
    }

    private Assembly assembly(String network) {
        Assembly assembly = assemblies.of(network).members("NGO", "NGO", "NGO").known();
        assembly.adopts("third-sector-ordinary", "");
        return assembly;
    }
}
