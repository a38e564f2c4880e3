package org.regionalforum.notification.inbox;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionalforum.notification.notice.Notices;
import org.regionalforum.notification.notice.NoticesChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The open streams of this instance. What happens here is passed on at once; what happens in other instances is found by
 * looking into the store once a second, with one query for all, and only while somebody listens.
 */
@Component
class Listeners implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Listeners.class);
    /** By how much instances' clocks may differ, and a write may be late. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private final Notices notices;
    private final PersonalInbox desk;
    private final StreamProperties settings;
    private final InstantSource clock;
    private final Set<Listener> open = ConcurrentHashMap.newKeySet();
    private final Set<String> touched = ConcurrentHashMap.newKeySet();
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private volatile boolean closing;
    private volatile @Nullable Thread looking;

    Listeners(Notices notices, PersonalInbox desk, StreamProperties settings, InstantSource machineClock) {
        this.notices = notices;
        this.desk = desk;
        this.settings = settings;
        this.clock = machineClock;
    }

    /**
     * Opens a stream.
     *
     * @param lastNumber what the reader has seen; null begins with what comes from now on
     */
    SseEmitter open(String person, Locale language, Instant expiresAt, @Nullable Long lastNumber) throws IOException {
        SseEmitter emitter = new SseEmitter(0L);
        long from = lastNumber == null ? desk.latest(person) : lastNumber;
        Listener listener = new Listener(person, language, expiresAt, from, desk, emitter);
        emitter.onCompletion(() -> open.remove(listener));
        emitter.onError(e -> open.remove(listener));
        emitter.send(SseEmitter.event().reconnectTime(3000).comment("open"));
        listener.speak();
        if (closing) {
            emitter.complete();
            return emitter;
        }
        List<Listener> others =
                open.stream().filter(other -> other.person().equals(person)).toList();
        others.stream()
                .limit(Math.max(0, others.size() - settings.mostPerPerson() + 1))
                .forEach(this::end);
        open.add(listener);
        wake.release();
        return emitter;
    }

    int count() {
        return open.size();
    }

    @EventListener
    void changed(NoticesChanged changed) {
        if (!open.isEmpty()) {
            touched.addAll(changed.recipients());
            wake.release();
        }
    }

    /** Open streams would keep the server from stopping until its patience ends. */
    @EventListener
    void closing(ContextClosedEvent event) {
        closing = true;
        open.forEach(this::end);
    }

    private void look() {
        while (running) {
            try {
                if (open.isEmpty()) {
                    wake.acquire();
                } else {
                    wake.tryAcquire(settings.look().toMillis(), TimeUnit.MILLISECONDS);
                }
                wake.drainPermits();
                round();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.warn("The look for news of open inboxes failed and is tried again: {}", e.toString());
                pause();
            }
        }
    }

    private void round() {
        Instant now = clock.instant();
        open.stream().filter(listener -> listener.expired(now)).forEach(this::end);
        Set<String> people = open.stream().map(Listener::person).collect(Collectors.toSet());
        if (people.isEmpty()) {
            return;
        }
        Set<String> news = new HashSet<>(touched);
        touched.removeAll(news);
        news.addAll(notices.changedSince(people, now.minus(OVERLAP)));
        for (Listener listener : open) {
            Thread.ofVirtual().start(() -> pass(listener, news.contains(listener.person())));
        }
    }

    private void pass(Listener listener, boolean news) {
        try {
            if (news) {
                listener.speak();
            }
            listener.beat(settings.silence().toNanos());
        } catch (IOException | IllegalStateException gone) {
            open.remove(listener);
        } catch (RuntimeException e) {
            open.remove(listener);
            listener.fail(e);
        }
    }

    private void end(Listener listener) {
        open.remove(listener);
        listener.end();
    }

    private void pause() {
        try {
            Thread.sleep(settings.look());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        closing = false;
        looking = Thread.ofPlatform().daemon().name("inbox-streams").start(this::look);
    }

    @Override
    public void stop() {
        running = false;
        Thread thread = looking;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
