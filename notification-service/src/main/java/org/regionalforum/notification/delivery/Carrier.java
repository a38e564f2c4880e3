package org.regionalforum.notification.delivery;

import io.micrometer.tracing.Span;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.cause.Cause;
import org.regionalforum.kit.cause.Spans;
import org.regionalforum.notification.contact.Contact;
import org.regionalforum.notification.notice.DeliveryFailure;
import org.regionalforum.notification.notice.Notice;
import org.regionalforum.notification.notice.NoticeId;
import org.regionalforum.notification.notice.Notices;
import org.regionalforum.notification.notice.Wording;
import org.regionalforum.notification.notice.Words;
import org.regionalforum.notification.staff.Networks;
import org.regionalforum.notification.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries one mail: takes it, sends it, records it. Ended in between, the mail is taken again after its lease and goes with
 * the same Message-ID.
 */
@Component
class Carrier {
    private static final Logger log = LoggerFactory.getLogger(Carrier.class);

    private final Notices notices;
    private final Addressees addressees;
    private final Texts texts;
    private final Networks networks;
    private final Wording wording;
    private final Typesetter typesetter;
    private final MailServer server;
    private final MailProperties settings;
    private final InstantSource clock;
    private final Spans spans;

    Carrier(
            Notices notices,
            Addressees addressees,
            Texts texts,
            Networks networks,
            Wording wording,
            Typesetter typesetter,
            MailServer server,
            MailProperties settings,
            InstantSource machineClock,
            Spans spans) {
        this.notices = notices;
        this.addressees = addressees;
        this.texts = texts;
        this.networks = networks;
        this.wording = wording;
        this.typesetter = typesetter;
        this.server = server;
        this.settings = settings;
        this.clock = machineClock;
        this.spans = spans;
    }

    void carry(NoticeId id) {
        AtomicReference<@Nullable Cause> mine = new AtomicReference<>();
        Notice notice =
                notices.change(id, n -> mine.set(n.take(now(), now().plus(settings.lease())) ? Cause.current() : null));
        Cause cause = mine.get();
        if (cause != null) {
            cause.run(() -> carry(notice));
        }
    }

    /** In the scope of what set the notice off. */
    private void carry(Notice notice) {
        NoticeId id = notice.id();
        Optional<Addressee> to = addressees.of(notice);
        if (to.isEmpty() && Addressees.ofFollower(notice)) {
            notices.change(id, n -> n.withdraw(now()));
            log.info("{}: not sent, who followed does so no longer", id.value());
            return;
        }
        DeliveryFailure failure = to.isEmpty() ? DeliveryFailure.NO_ADDRESS : send(notice, to.get());
        if (failure == null) {
            notices.change(id, n -> n.sent(now()));
            log.info("{}: sent by e-mail", id.value());
        } else {
            notices.change(id, n -> n.notSent(failure, now()));
            log.warn("{}: not sent by e-mail: {}", id.value(), failure.key());
        }
    }

    private @Nullable DeliveryFailure send(Notice notice, Addressee addressee) {
        String textId = notice.matter().text();
        Optional<String> text = textId == null ? Optional.empty() : texts.find(textId);
        if (textId != null && text.isEmpty()) {
            return DeliveryFailure.TEXT_GONE;
        }
        Contact to = addressee.contact();
        String network = networks.nameOf(notice.matter().network())
                .orElse(notice.matter().network());
        String title = texts.titleOf(notice.matter().title());
        Words words = wording.of(notice, network, text.orElse(null), title, to.language());
        try {
            return spans.call("send mail", Span.Kind.CLIENT, () -> {
                server.send(typesetter.of(notice, words, to.name(), addressee.leaving(), to.language()), to);
                return null;
            });
        } catch (MailRefused refused) {
            log.debug("{}: {}", notice.id().value(), refused.why().key(), refused);
            return refused.why();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
