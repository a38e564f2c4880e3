package org.regionalforum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Processes are killed at random (-9) while twenty people join, register projects, decide and follow; afterwards every acknowledged command is
 * there, every effect once, every reader's feed complete. Twenty kills; {@code ./forum test --kill 200} plays as many as named.
 */
class KillRunTest {
    private static final int KILLS = Integer.getInteger("forum.kills", 20);
    private static final Duration HEALED = Duration.ofMinutes(5);
    private static final List<String> PARTS = List.of(
            "membership", "notification", "forum", "projects", "broker", "store", "gateway", "mail", "identity");

    private final RunningForum forum = RunningForum.get();
    private final String mark = "Prova" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void nothing_acknowledged_is_lost_nothing_is_doubled_and_every_feed_is_complete() throws Exception {
        Crowd crowd = new Crowd(forum, mark, Duration.ZERO);
        Map<String, Integer> killed = new HashMap<>();
        crowd.begin();
        long seed = Long.getLong("forum.seed", System.nanoTime());
        Random chance = new Random(seed);
        List<String> order = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            if (order.isEmpty()) {
                order.addAll(PARTS);
                Collections.shuffle(order, chance);
            }
            Thread.sleep(1_000 + chance.nextInt(4_000));
            String part = order.removeFirst();
            if (forum.kill(part)) {
                killed.merge(part, 1, Integer::sum);
            } else {
                kill--; // it was just being started again: another one is killed instead
            }
        }
        crowd.end();
        Crowd.Ledger ledger = crowd.ledger();
        assertThat(ledger.surprises).as("seed " + seed + ", killed " + killed).isEmpty();
        everyMemberStandsOnce(ledger);
        everyVoteCounts(ledger);
        everyFeedIsComplete(crowd, ledger);
        everyProjectStandsOnce(ledger);
        everybodyIsToldOnce(ledger);
        new Operations(forum).haveCaughtUp(HEALED);
        System.out.printf(
                "%d kills %s; %d applications sent, %d members admitted, %d projects registered, %d ballots closed, %d votes,"
                        + " %d readers of %d positions; 0 lost, 0 doubled%n",
                KILLS,
                killed,
                ledger.sent.size(),
                ledger.admitted.size(),
                ledger.registered.size(),
                ledger.closed.size(),
                ledger.votes.values().stream().mapToInt(Integer::intValue).sum(),
                ledger.read.size(),
                ledger.read.getFirst().size());
        assertThat(ledger.admitted).as("people joined meanwhile").isNotEmpty();
        assertThat(ledger.registered).as("projects were registered meanwhile").isNotEmpty();
        assertThat(ledger.closed).as("the network decided meanwhile").isNotEmpty();
    }

    private void everyMemberStandsOnce(Crowd.Ledger ledger) {
        await().atMost(HEALED).ignoreExceptions().untilAsserted(() -> {
            List<String> names = new ArrayList<>();
            String after = "";
            do {
                JsonNode page = forum.json(null, "/api/membership/networks/rail/members?limit=200&q=" + mark + after);
                page.at("/items").forEach(member -> names.add(member.at("/name").asString()));
                after = page.has("next") ? "&after=" + page.at("/next").asString() : "";
            } while (!after.isEmpty());
            assertThat(names).containsExactlyInAnyOrderElementsOf(ledger.admitted.values());
        });
    }

    private void everyVoteCounts(Crowd.Ledger ledger) {
        Set<Integer> positions = new HashSet<>();
        for (String ballot : ledger.closed) {
            await().atMost(HEALED)
                    .ignoreExceptions()
                    .until(() -> forum.json(null, "/api/forum/ballots/" + ballot)
                            .at("/status")
                            .asString()
                            .equals("CLOSED"));
            JsonNode closed = forum.json(null, "/api/forum/ballots/" + ballot);
            assertThat(closed.at("/result/arithmetic/totals/yes/heads").asInt()).isEqualTo(ledger.votes.get(ballot));
            assertThat(positions.add(closed.at("/result/position").asInt()))
                    .as("a position of its own")
                    .isTrue();
        }
    }

    /** Each reader has met every position once, in order, and has all once it reads on. */
    private void everyFeedIsComplete(Crowd crowd, Crowd.Ledger ledger) {
        List<String> closed = new ArrayList<>();
        List<Long> all = new ArrayList<>();
        await().atMost(HEALED).ignoreExceptions().untilAsserted(() -> {
            closed.clear();
            all.clear();
            for (JsonNode item : PublicFeed.all(forum, "rail")) {
                all.add(item.at("/position").asLong());
                if (item.at("/type").asString().contains("ballot-closed")) {
                    closed.add(item.at("/data/ballot").asString());
                }
            }
            assertThat(closed).doesNotHaveDuplicates().containsAll(ledger.closed);
        });
        assertThat(all).isEqualTo(LongStream.rangeClosed(1, all.size()).boxed().toList());
        for (List<Long> read : ledger.read) {
            crowd.readOn(read);
            assertThat(read).isEqualTo(all);
        }
    }

    private void everyProjectStandsOnce(Crowd.Ledger ledger) {
        await().atMost(HEALED).ignoreExceptions().untilAsserted(() -> {
            List<String> titles = new ArrayList<>();
            String after = "";
            do {
                JsonNode page = forum.json(null, "/api/projects/networks/rail/projects?limit=200&q=" + mark + after);
                page.at("/items").forEach(one -> titles.add(one.at("/title").asString()));
                after = page.has("next") ? "&after=" + page.at("/next").asString() : "";
            } while (!after.isEmpty());
            assertThat(titles).containsExactlyInAnyOrderElementsOf(ledger.registered.values());
        });
    }

    /** One notice for each cause, recipient and kind; a mail that goes again has the same Message-ID. */
    private void everybodyIsToldOnce(Crowd.Ledger ledger) {
        await().atMost(HEALED).ignoreExceptions().untilAsserted(() -> {
            String told = forum.mails("staff.rail@example.org", 100_000).stream()
                    .map(mail -> mail.at("/subject").asString())
                    .collect(Collectors.joining("\n"));
            assertThat(ledger.admitted.values())
                    .allSatisfy(name -> assertThat(told).containsPattern(Pattern.quote(name) + "\\b"));
        });
        for (String to : List.of("staff.rail@example.org", "delegate1@example.org", "delegate5@example.org")) {
            Map<String, Set<String>> ids = new HashMap<>();
            for (JsonNode mail : about(forum.mails(to, 100_000), mark)) {
                ids.computeIfAbsent(
                                mail.at("/subject").asString()
                                        + mail.at("/text").asString(),
                                same -> new HashSet<>())
                        .add(mail.at("/messageId").asString());
            }
            ids.forEach((text, all) -> assertThat(all).as(to + ": " + text).hasSize(1));
        }
    }

    private static List<JsonNode> about(List<JsonNode> mails, String what) {
        return mails.stream()
                .filter(mail ->
                        (mail.at("/subject").asString() + mail.at("/text").asString()).contains(what))
                .toList();
    }
}
