package org.regionalforum.forum.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.regionalforum.forum.rule.Presets;

class TurnoutsTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final AtomicInteger readings = new AtomicInteger();
    private final Turnouts turnouts = new Turnouts(Duration.ofSeconds(2), now::get);

    @Test
    void a_thousand_who_look_at_once_cost_one_reading_and_a_new_one_two_seconds_later() {
        Ballot ballot = ballot("b1");
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int viewer = 0; viewer < 1000; viewer++) {
                crowd.execute(() -> turnouts.of(ballot, this::read));
            }
        }
        assertThat(readings).hasValue(1);

        now.set(NOON.plusMillis(1999));
        assertThat(turnouts.of(ballot, this::read).voted()).isEqualTo(1);
        now.set(NOON.plusSeconds(2));
        assertThat(turnouts.of(ballot, this::read).voted()).isEqualTo(2);
    }

    @Test
    void each_ballot_is_counted_by_itself_and_anew_when_its_status_changes() {
        Ballot one = ballot("b1");
        turnouts.of(one, this::read);
        turnouts.of(ballot("b2"), this::read);
        assertThat(readings).hasValue(2);

        one.cancel(null, List.of());
        assertThat(turnouts.of(one, this::read).voted()).isEqualTo(3);
    }

    private Turnout read() {
        Turnout.Number all = new Turnout.Number(36, 36);
        return new Turnout(all, all, readings.incrementAndGet(), List.of());
    }

    private static Ballot ballot(String id) {
        Matter matter = new Matter(
                "p1", 1, "OTHER", 1, "Gara", "t", "0".repeat(64), "0".repeat(64), "o1", "Uno", "anna", List.of());
        return Ballot.announce(
                new BallotId(id),
                "cop",
                1,
                matter,
                Presets.takenOver(
                        Presets.of("third-sector-ordinary").orElseThrow(), "ordinary", 1, "Statuto", "Statuto, art. 2"),
                NOON,
                NOON.plusSeconds(3600));
    }
}
