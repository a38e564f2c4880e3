package org.regionalforum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.regionalforum.acceptance.DecidingTest.Seat;
import tools.jackson.databind.JsonNode;

/**
 * Several ballots of one network close at once, and forum-service is killed (-9) somewhere between the command and the last
 * result, while programs read the feed: each ballot is closed once, the register and the numbers have no gap, the chain holds,
 * and the feed tells of each once, to each reader in order.
 */
class DecidingUnderKillTest {
    private static final int ROUNDS = 4;
    private static final int AT_ONCE = 4;
    private static final int READERS = 3;
    private static final Duration HEALED = Duration.ofSeconds(120);
    private static final Duration MOMENT = Duration.ofMillis(20);

    private final RunningForum forum = RunningForum.get();
    private final Patient patient = new Patient(forum, Duration.ZERO);
    private final List<Seat> seats = DecidingTest.seats();
    private final List<String> ballots = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();
    private final List<String> kills = new ArrayList<>();

    @Test
    void what_closes_at_once_is_closed_once_numbered_without_gap_and_told_once() throws Exception {
        long seed = Long.getLong("forum.seed", System.nanoTime());
        Random chance = new Random(seed);
        AtomicBoolean going = new AtomicBoolean(true);
        List<List<Long>> read = new ArrayList<>();
        Crowd crowd = new Crowd(forum, "lettore", Duration.ZERO);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<List<String>> rounds = prepared(workers);
            List<Future<?>> readers = new ArrayList<>();
            try {
                for (int reader = 0; reader < READERS; reader++) {
                    List<Long> own = new ArrayList<>();
                    read.add(own);
                    readers.add(workers.submit(() -> follow(crowd, own, going)));
                }
                int span = closedUnhurt(rounds.removeFirst(), workers);
                for (List<String> round : rounds) {
                    closedUnderKill(round, chance.nextInt(span), workers);
                }
                await().atMost(HEALED)
                        .ignoreExceptions()
                        .until(() -> told("ballot-closed", "ballot").containsAll(ballots)
                                && told("resolution-adopted", "resolution").containsAll(adopted()));
            } finally {
                going.set(false);
            }
            for (Future<?> reader : readers) {
                reader.get();
            }
        }
        System.out.printf("%d ballots closed, killed %s, seed %d%n", ballots.size(), kills, seed);
        assertThat(positions).doesNotHaveDuplicates();
        theRegisterIsWhole();
        theFeedIsWhole(crowd, read);
    }

    private static void follow(Crowd crowd, List<Long> positions, AtomicBoolean going) {
        while (going.get()) {
            crowd.readOn(positions);
            Patient.pause(MOMENT);
        }
    }

    /** One round more than is killed, of one ballot, to learn how long a close takes; each with a yes of every seat. */
    private List<List<String>> prepared(ExecutorService workers) throws Exception {
        List<List<String>> rounds = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            List<Future<String>> opening = new ArrayList<>();
            for (int n = 0; n < (round == 0 ? 1 : AT_ONCE); n++) {
                opening.add(workers.submit(this::votedOn));
            }
            List<String> opened = new ArrayList<>();
            for (Future<String> ballot : opening) {
                opened.add(ballot.get());
            }
            ballots.addAll(opened);
            rounds.add(opened);
        }
        return rounds;
    }

    private String votedOn() {
        String ballot = DecidingTest.ballot(seats, "Chiusura insieme " + UUID.randomUUID());
        for (Seat seat : seats) {
            DecidingTest.read(patient.send(
                    seat.person(),
                    "PUT",
                    "/api/forum/ballots/" + ballot + "/votes/" + seat.organisation(),
                    "{\"choice\": \"YES\"}",
                    "Content-Type",
                    "application/json"));
        }
        return ballot;
    }

    /** How many milliseconds a round takes, at the longest, from the command to the last result. */
    private int closedUnhurt(List<String> round, ExecutorService workers) throws Exception {
        long begun = System.nanoTime();
        close(round, workers);
        for (String ballot : round) {
            closed(ballot);
        }
        return AT_ONCE * (int) Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    private void closedUnderKill(List<String> round, int after, ExecutorService workers) throws Exception {
        Future<?> killing = workers.submit(() -> {
            Patient.pause(Duration.ofMillis(after));
            assertThat(forum.kill("forum")).isTrue();
            kills.add("after " + after + " ms " + stored(round));
        });
        close(round, workers);
        killing.get();
        for (String ballot : round) {
            closed(ballot);
        }
    }

    private static void close(List<String> round, ExecutorService workers) throws Exception {
        List<Future<?>> closing = new ArrayList<>();
        for (String ballot : round) {
            closing.add(workers.submit(() -> {
                try {
                    DecidingTest.close(ballot);
                } catch (RuntimeException | AssertionError cut) {
                    // the process that should answer was killed
                }
            }));
        }
        for (Future<?> one : closing) {
            one.get();
        }
    }

    /** Waits for its result; closes it again where the kill came before anything was written. */
    private void closed(String ballot) {
        await().atMost(HEALED).pollInterval(MOMENT).ignoreExceptions().until(() -> {
            String status = patient.get("", "/api/forum/ballots/" + ballot)
                    .at("/status")
                    .asString();
            if (status.equals("OPEN")) {
                DecidingTest.close(ballot);
            }
            return status.equals("CLOSED");
        });
        JsonNode result = patient.get("", "/api/forum/ballots/" + ballot).at("/result");
        assertThat(result.at("/outcome").asString()).isEqualTo("ADOPTED");
        assertThat(result.at("/arithmetic/totals/yes/heads").asInt()).isEqualTo(seats.size());
        positions.add(result.at("/position").asInt());
    }

    /** How many of the round stand where in the store. */
    private Map<String, Integer> stored(List<String> round) {
        Map<String, Integer> found = new TreeMap<>();
        try (MongoClient client = MongoClients.create(forum.store())) {
            client.getDatabase("forum")
                    .getCollection("ballots")
                    .find(new Document("_id", new Document("$in", round)))
                    .forEach(ballot -> found.merge(ballot.getString("status"), 1, Integer::sum));
        }
        return found;
    }

    private void theRegisterIsWhole() throws Exception {
        Register register = Register.of(forum, "rail");
        register.isWhole();
        assertThat(register.values("position", JsonNode::asInt)).containsAll(positions);
        assertThat(register.values("ballot", ballot -> ballot.asString("")))
                .filteredOn(ballots::contains)
                .containsExactlyInAnyOrderElementsOf(ballots);
        assertThat(DecidingTest.verifies(
                        register.values("resolution", JsonNode::asString).getLast()))
                .isTrue();
    }

    private void theFeedIsWhole(Crowd crowd, List<List<Long>> read) {
        List<Long> all = PublicFeed.all(forum, "rail").stream()
                .map(one -> one.at("/position").asLong())
                .toList();
        assertThat(all).isEqualTo(LongStream.rangeClosed(1, all.size()).boxed().toList());
        assertThat(told("ballot-closed", "ballot")).doesNotHaveDuplicates().containsAll(ballots);
        assertThat(told("resolution-adopted", "resolution"))
                .doesNotHaveDuplicates()
                .containsAll(adopted());
        for (List<Long> reader : read) {
            crowd.readOn(reader);
            assertThat(reader).as("never late, never twice").isEqualTo(all);
        }
    }

    private List<String> adopted() {
        return positions.stream().map(one -> "rail-assembly-" + one).toList();
    }

    private List<String> told(String type, String what) {
        return PublicFeed.all(forum, "rail").stream()
                .filter(one -> one.at("/type").asString().contains(type))
                .map(one -> one.at("/data/" + what).asString())
                .toList();
    }
}
