package org.regionalforum.notification.inbox;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.notification.notice.Notice;
import org.regionalforum.notification.notice.NoticeId;
import org.regionalforum.notification.notice.Notices;
import org.regionalforum.notification.notice.NoticesChanged;
import org.regionalforum.notification.notice.Wording;
import org.regionalforum.notification.notice.Words;
import org.regionalforum.notification.staff.Networks;
import org.regionalforum.notification.text.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What a person does with its inbox. */
@Component
class PersonalInbox {
    private static final int AT_ONCE = 200;

    private final Notices notices;
    private final Networks networks;
    private final Texts texts;
    private final Wording wording;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    PersonalInbox(
            Notices notices,
            Networks networks,
            Texts texts,
            Wording wording,
            InstantSource machineClock,
            ApplicationEventPublisher events) {
        this.notices = notices;
        this.networks = networks;
        this.texts = texts;
        this.wording = wording;
        this.clock = machineClock;
        this.events = events;
    }

    /** Newest first. */
    List<NoticeView> newest(String person, @Nullable Long before, int limit, Locale language) {
        return views(notices.inbox(person, before, limit), language);
    }

    /** Oldest first. */
    List<NoticeView> since(String person, long number, Locale language) {
        return views(notices.since(person, number, AT_ONCE), language);
    }

    long unread(String person) {
        return notices.unread(person);
    }

    long latest(String person) {
        return notices.latest(person);
    }

    /** One notice of the person; another's does not exist. */
    NoticeView own(String person, String id, Locale language) {
        return views(List.of(requireOwn(person, id)), language).getFirst();
    }

    void read(String person, String id) {
        Notice notice = requireOwn(person, id);
        notices.change(notice.id(), n -> n.read(now()));
        events.publishEvent(new NoticesChanged(Set.of(person)));
    }

    /**
     * Marks all as read.
     *
     * @param upTo not those after this number, which the person has not seen yet; null for all
     */
    void readAll(String person, @Nullable Long upTo) {
        List<Notice> unread = notices.unreadOf(person, AT_ONCE);
        while (!unread.isEmpty()) {
            List<Notice> seen = unread.stream()
                    .filter(notice -> upTo == null || notice.number() <= upTo)
                    .toList();
            seen.forEach(notice -> notices.change(notice.id(), n -> n.read(now())));
            unread = seen.size() < AT_ONCE ? List.of() : notices.unreadOf(person, AT_ONCE);
        }
        events.publishEvent(new NoticesChanged(Set.of(person)));
    }

    private Notice requireOwn(String person, String id) {
        return notices.find(new NoticeId(id))
                .filter(notice -> notice.recipient().equals(person))
                .orElseThrow(Refusal::notFound);
    }

    private List<NoticeView> views(List<Notice> some, Locale language) {
        Map<String, String> names = new HashMap<>();
        return some.stream()
                .map(notice -> {
                    String network = names.computeIfAbsent(
                            notice.matter().network(), n -> networks.nameOf(n).orElse(n));
                    return view(notice, network, language);
                })
                .toList();
    }

    private NoticeView view(Notice notice, String network, Locale language) {
        String text = notice.matter().text();
        String quoted = text == null ? null : texts.find(text).orElseGet(() -> wording.phrase("quoted.gone", language));
        String title = texts.titleOf(notice.matter().title());
        Words words = wording.of(notice, network, quoted, title, language);
        return new NoticeView(
                notice.id().value(),
                notice.number(),
                notice.kind(),
                notice.matter().network(),
                notice.matter().subject().key(),
                wording.title(notice, network, title, language),
                words.headline(),
                words.before(),
                words.quoted(),
                words.after(),
                words.action(),
                words.path(),
                words.why(),
                notice.createdAt(),
                notice.readAt());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
