package org.regionalforum.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.regionalforum.notification.notice.Lane;
import org.regionalforum.notification.notice.Making;
import org.regionalforum.notification.notice.NoticeId;
import org.regionalforum.notification.notice.Notices;
import org.regionalforum.notification.notice.NoticesChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks for mails that are due: at once when this process made one, and every few seconds for what others left. Each lane is
 * walked by itself, so that what a right hangs on never waits behind what thousands get.
 */
@Component
class Postman implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final int AT_A_TIME = 4;
    private static final Duration REST = Duration.ofMillis(100);

    private final Notices notices;
    private final Making making;
    private final Carrier carrier;
    private final MailProperties settings;
    private final InstantSource clock;
    private final Map<Lane, Semaphore> wake = new EnumMap<>(Lane.class);
    private final Map<Lane, Thread> walking = new EnumMap<>(Lane.class);
    private volatile boolean running;

    Postman(Notices notices, Making making, Carrier carrier, MailProperties settings, InstantSource machineClock) {
        this.notices = notices;
        this.making = making;
        this.carrier = carrier;
        this.settings = settings;
        this.clock = machineClock;
        for (Lane lane : Lane.values()) {
            wake.put(lane, new Semaphore(0));
        }
    }

    @EventListener
    void made(NoticesChanged made) {
        wake.values().forEach(Semaphore::release);
    }

    /** Carries all that is due now. */
    void round() {
        for (Lane lane : Lane.values()) {
            round(lane);
        }
    }

    private void round(Lane lane) {
        List<NoticeId> due = notices.due(lane, clock.instant(), settings.batch());
        while (!due.isEmpty()) {
            try (ExecutorService carriers =
                    Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
                due.forEach(id -> carriers.execute(() -> carry(id)));
            }
            due = running && !making.rests(lane) ? notices.due(lane, clock.instant(), settings.batch()) : List.of();
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

    private void walk(Lane lane, Semaphore woken) {
        while (running) {
            try {
                if (making.rests(lane)) {
                    Thread.sleep(REST);
                    continue;
                }
                round(lane);
                woken.tryAcquire(pause(lane).toMillis(), TimeUnit.MILLISECONDS);
                woken.drainPermits();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.warn("The look for due mail failed and is tried again: {}", e.toString());
                rest();
            }
        }
    }

    private Duration pause(Lane lane) {
        Instant next = notices.nextDue(lane);
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
    public synchronized void start() {
        running = true;
        wake.forEach((lane, woken) -> walking.put(
                lane,
                Thread.ofPlatform()
                        .name("postman-" + lane.name().toLowerCase(Locale.ROOT))
                        .start(() -> walk(lane, woken))));
    }

    @Override
    public synchronized void stop() {
        running = false;
        wake.values().forEach(Semaphore::release);
        for (Thread thread : walking.values()) {
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        walking.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
