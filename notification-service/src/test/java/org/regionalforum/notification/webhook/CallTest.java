package org.regionalforum.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.inbox.FactMeta;
import org.regionalforum.kit.problem.Refusal;

class CallTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Answer BROKEN = Answer.of(500, 12);

    @Test
    void a_call_is_tried_ten_times_within_four_days_and_then_given_up() {
        Call call = call();
        Instant now = NOW;
        for (int attempt = 1; attempt < 10; attempt++) {
            call.tried(BROKEN, now, 0.5);
            assertThat(call.state()).isEqualTo(Call.State.WAITING);
            Instant next = Objects.requireNonNull(call.nextAt());
            assertThat(next).isAfter(now);
            now = next;
        }
        call.tried(BROKEN, now, 0.5);

        assertThat(call.state()).isEqualTo(Call.State.FAILED);
        assertThat(call.nextAt()).isNull();
        assertThat(call.tries()).hasSize(10);
        assertThat(Duration.between(NOW, now)).isBetween(Duration.ofDays(3), Duration.ofDays(4));
    }

    @Test
    void tries_are_scattered_by_chance_but_never_early() {
        assertThat(Patience.after(2, 0, Duration.ZERO)).isEqualTo(Duration.ofMinutes(5));
        assertThat(Patience.after(2, 1, Duration.ZERO)).isEqualTo(Duration.ofMinutes(6));
    }

    @Test
    void a_rest_is_asked_for_in_seconds_or_by_a_date_and_only_where_the_answer_says_later() {
        assertThat(Answer.of(429, 1, "30").rest(NOW)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Answer.of(503, 1, "Tue, 24 Nov 2026 09:10:00 GMT").rest(NOW)).isEqualTo(Duration.ofMinutes(10));
        for (String nonsense : new String[] {"soon", "-5", "", "99999999999999999999"}) {
            assertThat(Answer.of(503, 1, nonsense).rest(NOW)).as(nonsense).isEqualTo(Duration.ZERO);
        }
        assertThat(Answer.of(500, 1, "30").rest(NOW)).isEqualTo(Duration.ZERO);
        assertThat(Patience.after(1, 0, Duration.ofSeconds(1)))
                .as("a shorter rest than ours is not given")
                .isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void what_is_gone_is_not_tried_again() {
        Call call = call();

        call.tried(Answer.of(410, 3), NOW, 0);

        assertThat(call.state()).isEqualTo(Call.State.FAILED);
    }

    @Test
    void a_call_is_replayed_by_hand_when_it_has_ended() {
        Call call = call();
        assertThatThrownBy(() -> call.replay(NOW)).isInstanceOf(Refusal.class);

        call.tried(Answer.of(200, 3), NOW, 0);
        assertThat(call.state()).isEqualTo(Call.State.DELIVERED);
        call.replay(NOW);

        assertThat(call.state()).isEqualTo(Call.State.WAITING);
        assertThat(call.nextAt()).isEqualTo(NOW);
        assertThat(call.tries()).as("the log stays").hasSize(1);
    }

    private static Call call() {
        Webhook webhook = new Webhook(
                new WebhookId("w1"), "cop", "https://example.org/", "Regione", Secret.of(new byte[32]), NOW);
        FactMeta meta = new FactMeta("/forum/r/1", "t", "/forum/r", "r", 1, "cop", "c", null, NOW);
        return new Call(webhook, meta, "{}", "t1");
    }
}
