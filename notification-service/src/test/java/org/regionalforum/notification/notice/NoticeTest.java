package org.regionalforum.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.regionalforum.notification.notice.Samples.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.aggregate.Announcement;
import org.regionalforum.kit.problem.Refusal;

class NoticeTest {
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Notice notice = Samples.notice();

    @Test
    void the_same_cause_recipient_and_kind_give_the_same_notice() {
        NoticeId id = NoticeId.of("c1", "p1", NoticeKind.APPLICATION_SUBMITTED);

        assertThat(id).isEqualTo(NoticeId.of("c1", "p1", NoticeKind.APPLICATION_SUBMITTED));
        assertThat(Set.of(
                        id,
                        NoticeId.of("c2", "p1", NoticeKind.APPLICATION_SUBMITTED),
                        NoticeId.of("c1", "p2", NoticeKind.APPLICATION_SUBMITTED),
                        NoticeId.of("c1", "p1", NoticeKind.APPLICATION_RECEIVED)))
                .hasSize(4);
    }

    @Test
    void it_announces_itself_without_anybodys_data() {
        assertThat(notice.announcements())
                .extracting(Announcement::body)
                .containsExactly(new NoticeFact.NoticeCreated(
                        notice.id().value(),
                        NoticeKind.APPLICATION_SUBMITTED,
                        "cop",
                        "p1",
                        "/membership/applications/a1/1",
                        Set.of(Channel.IN_APP, Channel.E_MAIL)));
    }

    @Test
    void a_mail_is_taken_by_one_at_a_time_and_is_free_again_when_its_taker_died() {
        assertThat(take(NOW)).isTrue();
        assertThat(take(NOW.plusSeconds(59))).isFalse();
        assertThat(take(NOW.plusSeconds(60))).isTrue();
        assertThat(mail().attempts()).isEqualTo(2);
    }

    @Test
    void a_sent_mail_is_said_once_and_never_due_again() {
        take(NOW);
        notice.sent(NOW);
        notice.sent(NOW.plusSeconds(70));

        assertThat(notice.dueAt()).isNull();
        assertThat(take(NOW.plus(Duration.ofDays(9)))).isFalse();
        assertThat(notice.announcements())
                .extracting(Announcement::body)
                .filteredOn(NoticeFact.DeliverySent.class::isInstance)
                .containsExactly(new NoticeFact.DeliverySent(notice.id().value(), Channel.E_MAIL, 1));
    }

    @Test
    void a_server_that_is_away_is_tried_eight_times_with_growing_pauses() {
        Instant at = NOW;
        Duration before = Duration.ZERO;
        for (int attempt = 1; attempt <= 7; attempt++) {
            assertThat(take(at)).isTrue();
            notice.notSent(DeliveryFailure.UNAVAILABLE, at);
            Duration pause = Duration.between(at, Objects.requireNonNull(notice.dueAt()));
            assertThat(pause).isGreaterThan(before);
            before = pause;
            at = at.plus(pause);
        }
        assertThat(before).isEqualTo(Duration.ofDays(1));
        take(at);
        notice.notSent(DeliveryFailure.UNAVAILABLE, at);

        assertThat(mail())
                .extracting(MailDelivery::state, MailDelivery::attempts)
                .containsExactly(MailDelivery.State.FAILED, 8);
        assertThat(notice.dueAt()).isNull();
    }

    @Test
    void an_address_that_is_refused_for_good_is_not_tried_again() {
        take(NOW);
        notice.notSent(DeliveryFailure.REFUSED, NOW);

        assertThat(mail().state()).isEqualTo(MailDelivery.State.FAILED);
        assertThat(notice.announcements())
                .extracting(Announcement::type, Announcement::body)
                .contains(tuple(
                        "org.regionalforum.notification.delivery-failed.v1",
                        new NoticeFact.DeliveryFailed(
                                notice.id().value(), Channel.E_MAIL, 1, DeliveryFailure.REFUSED)));
    }

    @Test
    void what_failed_can_be_asked_for_again_and_nothing_else() {
        assertThatThrownBy(() -> notice.retry(NOW)).isInstanceOf(Refusal.class);
        take(NOW);
        notice.notSent(DeliveryFailure.NO_ADDRESS, NOW);

        notice.retry(NOW.plusSeconds(10));

        assertThat(take(NOW.plusSeconds(10))).isTrue();
    }

    @Test
    void a_try_that_died_eight_times_is_given_up() {
        Instant at = NOW;
        for (int attempt = 1; attempt <= 8; attempt++) {
            assertThat(take(at)).isTrue();
            at = at.plus(LEASE);
        }

        assertThat(take(at)).isFalse();
        assertThat(mail().failure()).isEqualTo(DeliveryFailure.INTERRUPTED);
    }

    @Test
    void it_is_read_once() {
        notice.read(NOW.plusSeconds(5));
        notice.read(NOW.plusSeconds(9));

        assertThat(notice.readAt()).isEqualTo(NOW.plusSeconds(5));
    }

    private boolean take(Instant now) {
        return notice.take(now, now.plus(LEASE));
    }

    private MailDelivery mail() {
        return Objects.requireNonNull(notice.mail());
    }
}
