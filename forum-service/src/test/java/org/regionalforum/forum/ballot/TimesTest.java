package org.regionalforum.forum.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.regionalforum.forum.Assemblies;
import org.regionalforum.forum.Assembly;
import org.regionalforum.forum.Person;
import org.regionalforum.forum.member.Members;
import org.regionalforum.forum.proposal.ProposalDesk;
import org.regionalforum.forum.proposal.ProposalId;
import org.regionalforum.forum.proposal.ProposalStatus;
import org.regionalforum.forum.roll.Roll;
import org.regionalforum.forum.roll.RollEntry;
import org.regionalforum.forum.rule.Totals;
import org.regionalforum.kit.test.Contracts;
import org.regionalforum.kit.test.FactsIn;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.PublishedFact;
import org.regionalforum.kit.test.PublishedFacts;
import org.regionalforum.kit.test.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a ballot does by itself as time goes by. */
@ForumServiceTest
class TimesTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final LocalDate BEFORE = LocalDate.of(2019, 12, 31);

    @Autowired
    Assemblies assemblies;

    @Autowired
    FactsIn in;

    @Autowired
    PublishedFacts published;

    @Autowired
    Members members;

    @Autowired
    Ballots ballots;

    @Autowired
    Boxes boxes;

    @Autowired
    BallotClerk clerk;

    @Autowired
    BallotWatch watch;

    @Autowired
    ProposalDesk proposals;

    @Autowired
    TestTime time;

    @AfterEach
    void theClockRunsAgain() {
        time.law().run();
    }

    @Test
    void who_has_not_voted_is_reminded_once_a_day_before_the_close() {
        Assembly network = assembly("reminded");
        Instant closesAt = time.law().instant().plus(Duration.ofDays(5));
        String ballot = network.opened(network.onAgenda("Da ricordare", 2, 3), "third-sector-ordinary", closesAt);
        assertThat(network.delegate(1)
                        .vote(ballot, Assembly.organisation(1), "YES", null)
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        time.law().advance(Duration.ofDays(3));
        assertThat(reminders(ballot)).isEmpty();

        time.law().advance(Duration.ofHours(25));
        PublishedFact reminder = published.await(
                "forum.facts", "electors-reminded", fact -> fact.text("ballot").equals(ballot));

        Contracts.check(reminder);
        assertThat(reminder.field("organisations").valueStream().map(one -> one.asString()))
                .containsExactlyInAnyOrder(Assembly.organisation(2), Assembly.organisation(3));

        time.law().advance(Duration.ofDays(2));
        network.awaitClosed(ballot);
        assertThat(reminders(ballot)).hasSize(1);
    }

    @Test
    void nobody_is_told_to_vote_in_what_was_over_when_the_service_came_back() {
        Assembly network = assembly("down");
        Instant closesAt = time.law().instant().plus(Duration.ofDays(5));
        String ballot = network.opened(network.onAgenda("Finita", 2, 3), "third-sector-ordinary", closesAt);

        time.law().advance(Duration.ofDays(6));

        network.awaitClosed(ballot);
        assertThat(ballots.require(new BallotId(ballot)).isReminded()).isFalse();
        assertThat(reminders(ballot)).isEmpty();
    }

    @Test
    void a_roll_that_comes_after_the_close_opens_nothing_and_calls_nobody() {
        Assembly network = assembly("over");
        String proposal = network.onAgenda("Troppo tardi", 2, 3);
        String id = network.announced(
                proposal, "third-sector-ordinary", null, time.law().instant().plus(Duration.ofDays(5)));
        await().atMost(SOON).until(() -> network.status(id).equals("OPENING"));
        Ballot opening = ballots.require(new BallotId(id));
        RollEntry entry = new RollEntry(Assembly.organisation(1), "Uno", "NGO", 1, "VOTING", true, "MEMBER");

        time.law().advance(Duration.ofDays(6));
        clerk.open(new Roll(opening.rollId(), id, "0".repeat(64), List.of(entry)));

        assertThat(network.status(id)).isEqualTo("CANCELLED");
        assertThat(boxes.of(opening.id())).isEmpty();
        await().atMost(SOON).until(() -> proposals.one(new ProposalId(proposal)).status() == ProposalStatus.ON_AGENDA);
    }

    @Test
    void it_opens_by_itself_and_a_late_look_closes_it_at_the_instant_that_was_announced() {
        Assembly network = assembly("timed");
        Instant opensAt = time.law().instant().plus(Duration.ofDays(2));
        Instant closesAt = opensAt.plus(Duration.ofDays(3));
        String ballot =
                network.announced(network.onAgenda("A suo tempo", 2, 3), "third-sector-ordinary", opensAt, closesAt);
        assertThat(network.status(ballot)).isEqualTo("ANNOUNCED");
        assertThat(network.delegate(1)
                        .vote(ballot, Assembly.organisation(1), "YES", null)
                        .getResponse()
                        .getStatus())
                .isEqualTo(409);

        time.law().advance(Duration.ofDays(2).plusMinutes(1));
        await().atMost(SOON).until(() -> network.status(ballot).equals("OPENING"));
        network.stateRoll(ballot);
        network.awaitOpen(ballot);
        for (int number = 1; number <= 2; number++) {
            assertThat(network.delegate(number)
                            .vote(ballot, Assembly.organisation(number), "YES", null)
                            .getResponse()
                            .getStatus())
                    .isEqualTo(200);
        }

        time.law().advance(Duration.ofDays(6));
        assertThat(network.delegate(3).vote(ballot, Assembly.organisation(3), "NO", null))
                .as("whether or not it was looked at yet")
                .hasStatus(409)
                .bodyText()
                .contains("vote.after-close");
        network.awaitClosed(ballot);
        Ballot closed = ballots.require(new BallotId(ballot));
        assertThat(Objects.requireNonNull(closed.closing()).at()).isEqualTo(closed.closesAt());
    }

    @Test
    void who_is_suspended_after_the_list_was_frozen_votes_and_the_page_says_so() {
        Assembly network = assembly("frozen");
        String ballot = network.opened(
                network.onAgenda("Elenco fermo", 2, 3),
                "third-sector-ordinary",
                time.law().instant().plus(Duration.ofDays(5)));
        in.publish(
                "membership.facts",
                "member-suspended",
                "/membership/memberships/frozen-m2",
                Map.of(
                        "membership", "frozen-m2",
                        "network", "frozen",
                        "organisation", Assembly.organisation(2),
                        "name", "Organizzazione 2",
                        "reasons", "frozen-m2-suspension-1",
                        "on", "2026-11-28"));
        await().atMost(SOON).until(() -> members.suspended("frozen", TODAY).contains(Assembly.organisation(2)));

        assertThat(members.suspended("frozen", BEFORE))
                .as("its term had not begun")
                .isEmpty();

        assertThat(network.delegate(2)
                        .vote(ballot, Assembly.organisation(2), "NO", null)
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        String number = String.valueOf(ballots.require(new BallotId(ballot)).number());
        assertSaysWhoIsSuspended(network, "/forum/frozen/ballots/" + number, 2);
        assertSaysWhoIsSuspended(network, "/forum/frozen/ballots/" + number + "/roll", 1);

        time.law().advance(Duration.ofDays(6));
        network.awaitClosed(ballot);
        in.publish(
                "membership.facts",
                "member-reinstated",
                "/membership/memberships/frozen-m2",
                Map.of(
                        "membership",
                        "frozen-m2",
                        "network",
                        "frozen",
                        "organisation",
                        Assembly.organisation(2),
                        "name",
                        "Organizzazione 2",
                        "on",
                        "2026-12-20"));
        await().atMost(SOON).until(() -> members.suspended("frozen", TODAY).isEmpty());
        assertSaysWhoIsSuspended(network, "/forum/frozen/ballots/" + number, 2);
        assertSaysWhoIsSuspended(network, "/forum/frozen/ballots/" + number + "/roll", 1);
    }

    @Test
    void a_proposal_whose_ballot_was_cancelled_just_before_a_stop_waits_for_another_one() {
        Assembly network = assembly("stopped");
        Instant opensAt = time.law().instant().plus(Duration.ofDays(2));
        String cancelled = network.onAgenda("Ripresa", 2, 3);
        String ballot =
                network.announced(cancelled, "third-sector-ordinary", opensAt, opensAt.plus(Duration.ofDays(3)));
        ballots.change(new BallotId(ballot), one -> one.cancel(null, List.of()));
        assertThat(status(cancelled)).isEqualTo(ProposalStatus.IN_BALLOT);

        watch.settle();
        assertThat(status(cancelled)).isEqualTo(ProposalStatus.ON_AGENDA);
        watch.settle();
        assertThat(status(cancelled)).isEqualTo(ProposalStatus.ON_AGENDA);
    }

    private ProposalStatus status(String proposal) {
        return proposals.one(new ProposalId(proposal)).status();
    }

    @Test
    void a_conflict_of_interest_declared_before_the_opening_stands_in_the_ballot() {
        Assembly network = assemblies
                .of("early")
                .members("NGO", "NGO", "NGO")
                .member(4, "NGO", "OBSERVER", "OBSERVER")
                .member(5, "NGO", "VOTING", "TOO_SHORT_IN_BOOK")
                .known();
        network.adopts("network-ordinary", ", \"support\": {\"organisations\": 3, \"actorTypes\": 1}");
        Instant opensAt = time.law().instant().plus(Duration.ofDays(2));
        String ballot = network.announced(
                network.onAgenda("In anticipo", 2, 3), "network-ordinary", opensAt, opensAt.plus(Duration.ofDays(3)));
        String page =
                "/forum/early/ballots/" + ballots.require(new BallotId(ballot)).number();
        Person second = network.delegate(2);
        assertThat(Person.body(second.page(page))).contains("/conflict?organisation=" + Assembly.organisation(2));
        assertThat(second.page(page + "/conflict?organisation=" + Assembly.organisation(2)))
                .hasStatusOk()
                .bodyText()
                .contains("Stai per dichiarare che Organizzazione 2");
        assertThat(second.form(page + "/conflict", "organisation", Assembly.organisation(2)))
                .hasStatus(302);
        assertThat(Person.body(second.page(page)))
                .contains("Organizzazione 2 ha dichiarato un conflitto")
                .doesNotContain("/conflict?organisation=");
        assertThat(Person.body(network.delegate(4).page(page))).doesNotContain("/conflict?organisation=");
        assertThat(declare(network, ballot, 5)).hasStatusOk().bodyText().contains("\"conflict\":true");
        assertThat(declare(network, ballot, 5)).as("the same again").hasStatusOk();
        assertThat(declare(network, ballot, 4)).hasStatus(403).bodyText().contains("member.observer");
        assertThat(network.staff().post("/ballots/" + ballot + "/conflicts", organisation(2)))
                .hasStatus(403);

        time.law().advance(Duration.ofDays(2).plusMinutes(1));
        await().atMost(SOON).until(() -> network.status(ballot).equals("OPENING"));
        assertThat(declare(network, ballot, 3))
                .as("the list is being asked for")
                .hasStatus(409);
        network.stateRoll(ballot);
        network.awaitOpen(ballot);

        assertThat(second.vote(ballot, Assembly.organisation(2), "YES", null))
                .hasStatus(409)
                .bodyText()
                .contains("vote.recused");
        assertThat(Person.body(second.page(page))).contains("Organizzazione 2 ha dichiarato un conflitto");
        assertThat(network.delegate(1).vote(ballot, Assembly.organisation(1), "YES", null))
                .hasStatusOk();
        time.law().advance(Duration.ofDays(6));
        network.awaitClosed(ballot);
        Totals totals = Objects.requireNonNull(
                        ballots.require(new BallotId(ballot)).closing())
                .result()
                .totals();
        assertThat(totals.recused().heads())
                .as("who may not vote has no conflict")
                .isEqualTo(1);
        assertThat(totals.yes().heads()).isEqualTo(1);
    }

    private static MvcTestResult declare(Assembly network, String ballot, int number) {
        return network.delegate(number).post("/ballots/" + ballot + "/conflicts", organisation(number));
    }

    private static String organisation(int number) {
        return "{\"organisation\": \"" + Assembly.organisation(number) + "\"}";
    }

    private static void assertSaysWhoIsSuspended(Assembly network, String page, int times) {
        assertThat(Person.body(network.staff().page(page)).split("Sospeso dopo che l’elenco è stato fermato", -1))
                .hasSize(times + 1);
    }

    private List<PublishedFact> reminders(String ballot) {
        return published.on("forum.facts", "electors-reminded").stream()
                .filter(fact -> fact.text("ballot").equals(ballot))
                .toList();
    }

    private Assembly assembly(String network) {
        Assembly assembly = assemblies.of(network).members("NGO", "NGO", "NGO").known();
        assembly.adopts("third-sector-ordinary", "");
        return assembly;
    }
}
