package org.regionalforum.notification.decision;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.regionalforum.kit.inbox.FactMeta;
import org.regionalforum.notification.fanout.FanOutDesk;
import org.regionalforum.notification.notice.Notices;
import org.regionalforum.notification.notice.NoticesChanged;
import org.regionalforum.notification.notice.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Decides on a fact, keeps the decision, makes the notices. May be interrupted and repeated anywhere. */
@Component
class NoticeDesk {
    private static final Logger log = LoggerFactory.getLogger(NoticeDesk.class);

    private final Decisions decisions;
    private final Knowledge knowledge;
    private final WhoMustLearn who;
    private final Notices notices;
    private final FanOutDesk fanOuts;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    NoticeDesk(
            Decisions decisions,
            Knowledge knowledge,
            Notices notices,
            FanOutDesk fanOuts,
            InstantSource machineClock,
            ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.knowledge = knowledge;
        this.who = new WhoMustLearn(knowledge);
        this.notices = notices;
        this.fanOuts = fanOuts;
        this.clock = machineClock;
        this.events = events;
    }

    void tell(Fact fact, FactMeta meta) {
        Decision decision = decisions.find(meta.id()).orElseGet(() -> decide(fact, meta));
        Set<String> recipients = new HashSet<>();
        for (Told told : decision.told()) {
            notices.keepOnce(meta.id(), told, now()).ifPresent(made -> recipients.add(made.recipient()));
        }
        if (!recipients.isEmpty()) {
            events.publishEvent(new NoticesChanged(recipients));
        }
        decision.followers()
                .forEach(some -> fanOuts.begin(meta.id(), some.once(), some.kind(), some.matter(), some.topics()));
    }

    private Decision decide(Fact fact, FactMeta meta) {
        Decision decision = who.decide(fact);
        knowledge.waitFor(decision);
        Decision kept = decisions.keep(meta.id(), meta.type(), now(), decision);
        kept.told()
                .forEach(told -> log.info(
                        "{}: {} learns {} by {}: {}",
                        meta.id(),
                        told.recipient(),
                        told.kind().key(),
                        told.channels(),
                        told.reason().key()));
        kept.followers()
                .forEach(some -> log.info(
                        "{}: followers of {} learn {}",
                        meta.id(),
                        some.topics(),
                        some.kind().key()));
        kept.passedOver().forEach(passed -> log.info("{}: not {}: {}", meta.id(), passed.who(), passed.why()));
        return kept;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
