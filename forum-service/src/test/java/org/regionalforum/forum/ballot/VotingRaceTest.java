package org.regionalforum.forum.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalforum.forum.Assemblies;
import org.regionalforum.forum.Assembly;
import org.regionalforum.forum.ballot.Line.Vote;
import org.regionalforum.forum.certificate.CanonicalJson;
import org.regionalforum.forum.certificate.KeyRing;
import org.regionalforum.forum.certificate.Verifier;
import org.regionalforum.forum.mandate.Mandate.Rank;
import org.regionalforum.forum.proposal.ProposalDesk;
import org.regionalforum.forum.proposal.ProposalId;
import org.regionalforum.forum.register.Entry;
import org.regionalforum.forum.register.Proof;
import org.regionalforum.forum.register.Register;
import org.regionalforum.forum.register.Slot;
import org.regionalforum.forum.roll.Roll;
import org.regionalforum.forum.roll.RollEntry;
import org.regionalforum.forum.rule.Choice;
import org.regionalforum.forum.rule.Presets;
import org.regionalforum.forum.rule.RuleSet;
import org.regionalforum.forum.text.Words;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.test.ForumServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Many act on the same ballot at the same moment. */
@ForumServiceTest
class VotingRaceTest {
    /** Milliseconds within which the voters of a round come. */
    private static final int SPREAD = 260;

    private static final RuleSet RULES = Presets.takenOver(
            Presets.of("third-sector-ordinary").orElseThrow(), "ordinary", 1, "Statuto, art. 1", "Statuto, art. 2");

    @Autowired
    Assemblies assemblies;

    @Autowired
    Ballots ballots;

    @Autowired
    Boxes boxes;

    @Autowired
    BallotClerk clerk;

    @Autowired
    ProposalDesk proposals;

    @Autowired
    Register register;

    @Autowired
    Certifier certifier;

    @Autowired
    KeyRing keys;

    @Autowired
    LawClock clock;

    @TempDir
    private static Path folder;

    private static Verifier verifier;

    @BeforeAll
    static void compile() {
        verifier = new Verifier(folder);
    }

    private Assembly assembly(String network) {
        return assemblies.of(network).members("NGO", "NGO", "NGO").known();
    }

    private String proposal(String network) {
        return assembly(network).onAgenda("Gara", 2, 3);
    }

    /** A ballot that is open for this many organisations until an instant. */
    private Ballot open(String network, String proposal, String id, int number, int electors, Instant closesAt) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Matter matter = new Matter(
                proposal,
                1,
                "OTHER",
                1,
                "Gara",
                "t",
                "0".repeat(64),
                "0".repeat(64),
                "it-cf-00000000001",
                "Uno",
                "p",
                List.of());
        Ballot announced = Ballot.announce(
                new BallotId(id), network, number, matter, RULES, now, closesAt.truncatedTo(ChronoUnit.MILLIS));
        announced.askForRoll(now, clock.today());
        ballots.keep(announced);
        List<RollEntry> entries = new ArrayList<>();
        for (int elector = 0; elector < electors; elector++) {
            entries.add(
                    new RollEntry(Assembly.organisation(elector), "O" + elector, "NGO", 1, "VOTING", true, "MEMBER"));
        }
        clerk.open(new Roll(announced.rollId(), id, hash(entries), entries));
        return ballots.require(new BallotId(id));
    }

    private static String hash(List<RollEntry> entries) {
        StringBuilder lines = new StringBuilder();
        entries.forEach(e -> lines.append(String.format(
                Locale.ROOT,
                "%s|%s|%d|%s|%s|%s%n",
                e.organisation(),
                e.actorType(),
                e.weight(),
                e.standing(),
                e.entitled(),
                e.reason())));
        return Words.hash(lines.toString());
    }

    private boolean vote(Ballot ballot, String organisation, Choice choice, String mandate) {
        return vote(ballot, ballot.boxOf(organisation).orElseThrow(), organisation, choice, mandate);
    }

    private boolean vote(Ballot ballot, BoxId box, String organisation, Choice choice, String mandate) {
        return vote(ballot, box, organisation, choice, mandate, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private boolean vote(Ballot ballot, BoxId box, String organisation, Choice choice, String mandate, Instant now) {
        return boxes.vote(box, ballot, organisation, 0, new Vote(choice, mandate, 1, Rank.FIRST, now), now)
                .isPresent();
    }

    @Test
    void two_hundred_voters_race_the_close_and_every_acknowledged_vote_counts_and_no_other() throws Exception {
        String proposal = proposal("race");
        int inTime = 0;
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 1; round <= 20; round++) {
                boolean byStaff = round % 2 == 0;
                Instant closesAt = byStaff
                        ? Instant.now().plus(Duration.ofDays(1))
                        : Instant.now().plusMillis(350);
                Ballot ballot = open("race", proposal, "race-" + round, round, 200, closesAt);
                Map<String, BoxId> places = new HashMap<>();
                boxes.of(ballot.id())
                        .forEach(box -> box.lines()
                                .forEach(line -> places.put(line.entry().organisation(), box.id())));
                Map<String, Choice> acknowledged = new ConcurrentHashMap<>();
                CountDownLatch start = new CountDownLatch(1);
                List<Future<?>> voters = new ArrayList<>();
                for (int elector = 0; elector < 200; elector++) {
                    String organisation = Assembly.organisation(elector);
                    Choice choice = Choice.values()[elector % 3];
                    BoxId box = Objects.requireNonNull(places.get(organisation));
                    voters.add(crowd.submit(() -> {
                        start.await();
                        Thread.sleep(ThreadLocalRandom.current().nextInt(SPREAD));
                        if (vote(ballot, box, organisation, choice, "m-" + organisation)) {
                            acknowledged.put(organisation, choice);
                        }
                        return null;
                    }));
                }
                start.countDown();
                Thread.sleep(SPREAD / 2);
                if (byStaff) {
                    Ballot closing = ballots.change(ballot.id(), b -> b.close(ClosedBy.STAFF, clock.instant()));
                    clerk.finish(closing);
                }
                for (Future<?> voter : voters) {
                    voter.get();
                }
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> ballots.require(ballot.id()).status() == BallotStatus.CLOSED);
                Map<String, Choice> counted = new HashMap<>();
                for (Box box : boxes.of(ballot.id())) {
                    for (Line line : box.lines()) {
                        Vote vote = line.vote();
                        if (vote != null) {
                            counted.put(line.entry().organisation(), vote.choice());
                        }
                    }
                }
                assertThat(counted).as("round " + round).isEqualTo(acknowledged);
                inTime += acknowledged.size();
                Ballot.Closing closing =
                        Objects.requireNonNull(ballots.require(ballot.id()).closing());
                assertThat(closing.result().totals().present().heads()).isEqualTo(acknowledged.size());
                String certificate = register.certificate(closing.hash()).orElseThrow();
                assertThat(certificate.split("\"mandate\":", -1)).hasSize(acknowledged.size() + 1);
                assertThat(votes(ballot)).allMatch(vote -> !vote.at().isAfter(closing.at()));
                holds(certificate);
            }
        }
        assertThat(inTime).as("some came in time and some too late").isBetween(1, 20 * 200 - 1);
        List<Entry> entries = register.of("race", "assembly", 1000, 100);
        assertThat(entries).hasSize(20);
        for (int i = 0; i + 1 < entries.size(); i++) {
            assertThat(entries.get(i).position()).isEqualTo(20 - i);
            assertThat(entries.get(i).previous()).isEqualTo(entries.get(i + 1).hash());
        }
        assertThat(proposals.one(new ProposalId(proposal)).network()).isEqualTo("race");
    }

    @Test
    void staff_who_close_it_never_close_it_before_a_vote_that_a_clock_ahead_of_theirs_took() {
        Ballot ballot =
                open("skew", proposal("skew"), "skew-1", 1, 130, Instant.now().plus(Duration.ofDays(1)));
        Instant ahead = clock.instant().plusSeconds(5).truncatedTo(ChronoUnit.MILLIS);
        BoxId last = BoxId.of(ballot.id(), 2);
        assertThat(vote(ballot, last, Assembly.organisation(129), Choice.YES, "m", ahead))
                .isTrue();

        clerk.finish(ballots.change(ballot.id(), b -> b.close(ClosedBy.STAFF, clock.instant())));

        Ballot.Closing closing =
                Objects.requireNonNull(ballots.require(ballot.id()).closing());
        assertThat(closing.at()).isEqualTo(ahead);
        holds(register.certificate(closing.hash()).orElseThrow());
    }

    @Test
    void a_close_that_was_cut_off_ends_when_the_last_box_is_shut_and_not_after_the_announced_close() {
        Instant closesAt = clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
        Ballot ballot = open("cut", proposal("cut"), "cut-1", 1, 130, closesAt);
        ballots.change(ballot.id(), b -> b.close(ClosedBy.STAFF, clock.instant()));
        Ballot closing = ballots.require(ballot.id());
        List<Box> none = boxes.of(ballot.id());
        assertThat(BallotClerk.closedAt(closing, none)).isEqualTo(closing.closedAt());

        boxes.shut(ballot.id(), () -> closesAt.plusSeconds(9));
        boxes.shut(ballot.id(), () -> closesAt.plusSeconds(99));

        List<Box> shut = boxes.of(ballot.id());
        assertThat(BallotClerk.closedAt(closing, shut)).isEqualTo(closesAt);
    }

    private List<Vote> votes(Ballot ballot) {
        return boxes.of(ballot.id()).stream()
                .flatMap(box -> box.lines().stream())
                .flatMap(line -> Stream.ofNullable(line.vote()))
                .toList();
    }

    /** For the program that shares no code with the platform. */
    private void holds(String certificate) {
        Verifier.Finding found = verifier.check(
                certificate.getBytes(StandardCharsets.UTF_8),
                CanonicalJson.bytes(keys.publicKeys()),
                new byte[0],
                true);
        assertThat(found.holds()).as(found.words()).isTrue();
    }

    @Test
    void delegate_and_substitute_vote_at_once_and_one_vote_stands() throws Exception {
        String proposal = proposal("pair");
        Ballot ballot = open("pair", proposal, "pair-1", 1, 70, Instant.now().plus(Duration.ofDays(1)));
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int elector = 0; elector < 70; elector++) {
                String organisation = Assembly.organisation(elector);
                Future<Boolean> first = crowd.submit(() -> vote(ballot, organisation, Choice.YES, "first"));
                Future<Boolean> second = crowd.submit(() -> vote(ballot, organisation, Choice.NO, "second"));
                assertThat(first.get() ^ second.get()).isTrue();
            }
        }
    }

    @Test
    void ballots_of_one_network_that_close_at_once_are_numbered_without_gap_or_double() throws Exception {
        Assembly numbers = assembly("numbers");
        List<Ballot> many = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            Ballot ballot = open(
                    "numbers",
                    numbers.onAgenda("Numero " + number, 2, 3),
                    "numbers-" + number,
                    number,
                    3,
                    Instant.now().plus(Duration.ofDays(1)));
            boolean passes = number % 3 != 0;
            for (int elector = 0; elector < 3; elector++) {
                assertThat(vote(ballot, Assembly.organisation(elector), passes ? Choice.YES : Choice.NO, "m"))
                        .isTrue();
            }
            many.add(ballot);
        }
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> closers = new ArrayList<>();
            for (Ballot ballot : many) {
                for (int twice = 0; twice < 2; twice++) {
                    closers.add(crowd.submit(() -> {
                        Ballot closing = ballots.change(ballot.id(), b -> {
                            if (b.status() == BallotStatus.OPEN) {
                                b.close(ClosedBy.STAFF, clock.instant());
                            }
                        });
                        clerk.finish(closing);
                    }));
                }
            }
            for (Future<?> closer : closers) {
                closer.get();
            }
        }
        List<Entry> entries = register.of("numbers", "assembly", 1000, 100);
        assertThat(entries.stream().map(Entry::position).sorted())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        List<Entry> chain =
                entries.stream().sorted(Comparator.comparing(Entry::position)).toList();
        for (int at = 1; at < chain.size(); at++) {
            assertThat(chain.get(at).previous()).isEqualTo(chain.get(at - 1).hash());
        }
        chain.forEach(this::givesItsCertificateAgain);
        assertThat(entries.stream()
                        .filter(e -> e.number() != null)
                        .map(Entry::number)
                        .sorted())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    /** From the ballot and its boxes as they are stored: the same bytes. */
    private void givesItsCertificateAgain(Entry entry) {
        Ballot closed = ballots.require(new BallotId(entry.cause()));
        List<Line> lines = boxes.of(closed.id()).stream()
                .flatMap(box -> box.lines().stream())
                .toList();
        Proof again = certifier.prove(
                closed,
                lines,
                Objects.requireNonNull(closed.closing()).at(),
                new Slot(entry.position(), entry.year(), entry.number(), entry.previous()));

        assertThat(again.hash()).isEqualTo(entry.hash());
        assertThat(register.certificate(entry.hash())).contains(again.json());
    }

    @Test
    void two_staff_who_put_one_proposal_to_a_ballot_at_once_make_one_ballot() throws Exception {
        Assembly twice = assembly("twice");
        twice.adopts("third-sector-ordinary", "");
        String proposal = twice.onAgenda("Due volte", 2, 3);
        String body = "{\"proposal\": \"" + proposal + "\", \"ruleSet\": \"third-sector-ordinary\", \"closesAt\": \""
                + Instant.now().plus(Duration.ofDays(1)) + "\"}";
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int staff = 0; staff < 8; staff++) {
                all.add(crowd.submit(() -> twice.staff()
                        .post("/networks/twice/ballots", body)
                        .getResponse()
                        .getStatus()));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : all) {
                answers.add(one.get());
            }
            assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        }
        assertThat(ballots.of("twice", null, null, 10)).hasSize(1);
    }
}
