package org.regionalforum.notification.delivery;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.notification.notice.Notice;
import org.regionalforum.notification.notice.NoticeId;
import org.regionalforum.notification.notice.Notices;
import org.regionalforum.notification.notice.NoticesChanged;
import org.regionalforum.notification.staff.Networks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Deliveries that failed, for the staff of their network alone; for others they do not exist. */
@Component
class FailedDesk {
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
        Notice again = notices.change(
                notice.id(), expected, n -> n.retry(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        events.publishEvent(new NoticesChanged(Set.of(again.recipient())));
        return again;
    }
}
