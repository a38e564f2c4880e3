package org.regionalforum.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.regionalforum.notification.notice.NoticeId;
import org.regionalforum.notification.notice.Notices;
import org.regionalforum.notification.notice.NoticesChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks for mails that are due: at once when this process made one, and every few seconds for what others left. */
@Component
class Postman implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final int AT_A_TIME = 4;

    private final Notices notices;
    private final Carrier carrier;
    private final MailProperties settings;
    private final InstantSource clock;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private volatile @Nullable Thread walking;

    Postman(Notices notices, Carrier carrier, MailProperties settings, InstantSource machineClock) {
        this.notices = notices;
        this.carrier = carrier;
        this.settings = settings;
        this.clock = machineClock;
    }

    @EventListener
    void made(NoticesChanged made) {
        wake.release();
    }

    /** Carries all that is due now. */
    void round() {
        List<NoticeId> due = notices.due(clock.instant(), settings.batch());
        while (!due.isEmpty()) {
            try (ExecutorService carriers =
                    Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
                due.forEach(id -> carriers.execute(() -> carry(id)));
            }
            due = running ? notices.due(clock.instant(), settings.batch()) : List.of();
        }
    }

    /** One that fails stays due or leased and is met again; the others go on. */
    private void carry(NoticeId id) {
        try {
            carrier.carry(id);
        } catch (RuntimeException e) {
            log.warn("{}: the delivery was interrupted and is taken up again: {}", id.value(), e.toString());
        }
    }

    private void walk() {
        while (running) {
            try {
                round();
                wake.tryAcquire(pause().toMillis(), TimeUnit.MILLISECONDS);
                wake.drainPermits();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.warn("The look for due mail failed and is tried again: {}", e.toString());
                rest();
            }
        }
    }

    private Duration pause() {
        Instant next = notices.nextDue();
        Duration until = next == null ? settings.sweep() : Duration.between(clock.instant(), next);
        return until.isNegative() ? Duration.ZERO : until.compareTo(settings.sweep()) < 0 ? until : settings.sweep();
    }

    private void rest() {
        try {
            Thread.sleep(settings.sweep());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        walking = Thread.ofPlatform().name("postman").start(this::walk);
    }

    @Override
    public void stop() {
        running = false;
        wake.release();
        Thread thread = walking;
        if (thread == null) {
            return;
        }
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
