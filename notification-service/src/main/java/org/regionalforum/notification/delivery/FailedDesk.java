package org.regionalforum.notification.delivery;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.due.DueFailure;
import org.regionalforum.kit.operations.GivenUp;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.notification.notice.MailDelivery;
import org.regionalforum.notification.notice.Notice;
import org.regionalforum.notification.notice.NoticeId;
import org.regionalforum.notification.notice.Notices;
import org.regionalforum.notification.notice.NoticesChanged;
import org.regionalforum.notification.staff.Networks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Deliveries that failed, for the staff of their network; the operator sees that they failed, and why. */
@Component
class FailedDesk implements GivenUp {
    private final Notices notices;
    private final Networks networks;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    FailedDesk(Notices notices, Networks networks, InstantSource machineClock, ApplicationEventPublisher events) {
        this.notices = notices;
        this.networks = networks;
        this.clock = machineClock;
        this.events = events;
    }

    List<Notice> list(Actor actor, String network, @Nullable String after, int limit) {
        networks.requireStaff(network, actor.person());
        return notices.failedIn(network, after, limit);
    }

    long count(Actor actor, String network) {
        networks.requireStaff(network, actor.person());
        return notices.failedCount(network);
    }

    Notice retry(Actor actor, String id, Expected expected) {
        Notice notice = notices.find(new NoticeId(id)).orElseThrow(Refusal::notFound);
        networks.requireStaff(notice.matter().network(), actor.person());
        return retry(notice.id(), expected);
    }

    private Notice retry(NoticeId id, Expected expected) {
        Notice again = notices.change(id, expected, n -> n.retry(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        events.publishEvent(new NoticesChanged(Set.of(again.recipient())));
        return again;
    }

    @Override
    public String kind() {
        return "delivery";
    }

    /** For the operator: which kind of notice in which network, and why; not to whom. */
    @Override
    public List<DueFailure> some(int most) {
        return notices.failed(most).stream().map(FailedDesk::failure).toList();
    }

    @Override
    public boolean retry(String key) {
        Optional<Notice> notice = notices.find(new NoticeId(key))
                .filter(one -> one.mail() != null && one.mail().state() == MailDelivery.State.FAILED);
        notice.ifPresent(one -> retry(one.id(), Expected.any()));
        return notice.isPresent();
    }

    private static DueFailure failure(Notice notice) {
        MailDelivery mail = Objects.requireNonNull(notice.mail());
        return new DueFailure(
                "delivery",
                notice.id().value(),
                notice.createdAt(),
                mail.attempts(),
                mail.at(),
                notice.matter().network() + ", " + notice.kind().key() + ": "
                        + Objects.requireNonNull(mail.failure()).key());
    }
}
