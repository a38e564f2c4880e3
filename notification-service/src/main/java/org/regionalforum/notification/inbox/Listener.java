package org.regionalforum.notification.inbox;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open stream: says each notice after the last number once, and the unread count when it changes. Events have no name, so
 * that a plain {@code onmessage} hears them all.
 */
final class Listener {
    private final String person;
    private final Locale language;
    private final Instant expiresAt;
    private final PersonalInbox desk;
    private final SseEmitter emitter;
    private long lastNumber;
    private long lastUnread = -1;
    private long saidAt = System.nanoTime();

    /** What an event says: a notice, or only that the count changed. */
    record Event(String type, long unread, @Nullable NoticeView notice) {}

    /** @param expiresAt when the token that opened it ends, and the stream with it */
    Listener(
            String person,
            Locale language,
            Instant expiresAt,
            long lastNumber,
            PersonalInbox desk,
            SseEmitter emitter) {
        this.person = person;
        this.language = language;
        this.expiresAt = expiresAt;
        this.lastNumber = lastNumber;
        this.desk = desk;
        this.emitter = emitter;
    }

    String person() {
        return person;
    }

    boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Says what has changed since it last spoke. */
    synchronized void speak() throws IOException {
        List<NoticeView> news = desk.since(person, lastNumber, language);
        long unread = desk.unread(person);
        for (NoticeView notice : news) {
            emitter.send(
                    SseEmitter.event().id(Long.toString(notice.number())).data(new Event("notice", unread, notice)));
            lastNumber = notice.number();
            said();
        }
        if (news.isEmpty() && unread != lastUnread) {
            emitter.send(SseEmitter.event().data(new Event("unread", unread, null)));
            said();
        }
        lastUnread = unread;
    }

    /** Keeps the connection open through whatever stands between, if nothing was said for so long. */
    synchronized void beat(long silentNanos) throws IOException {
        if (System.nanoTime() - saidAt >= silentNanos) {
            emitter.send(SseEmitter.event().comment("still here"));
            said();
        }
    }

    private void said() {
        saidAt = System.nanoTime();
    }

    void end() {
        emitter.complete();
    }

    void fail(Exception reason) {
        emitter.completeWithError(reason);
    }
}
