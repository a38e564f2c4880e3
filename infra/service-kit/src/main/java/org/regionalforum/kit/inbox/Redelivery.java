package org.regionalforum.kit.inbox;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Applies parked facts in order as soon as they may be, and tells the topic of dead letters about new ones. */
final class Redelivery implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Redelivery.class);
    private static final long IDLE_MS = 2_000;
    private static final long BUSY_MS = 250;

    private final Tables tables;
    private final Letters letters;
    private final Consumer<Letter> announce;
    private final InboxProperties settings;
    private final Semaphore wakes = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    Redelivery(Tables tables, Letters letters, Consumer<Letter> announce, InboxProperties settings) {
        this.tables = tables;
        this.letters = letters;
        this.announce = announce;
        this.settings = settings;
    }

    /** Says that something may have been parked. */
    void wake() {
        if (wakes.availablePermits() == 0) {
            wakes.release();
        }
    }

    /**
     * Tries a dead letter again and then all that waits behind it.
     *
     * @return whether there is such a letter
     */
    boolean replay(String id) {
        String lane = letters.replay(id);
        if (lane == null) {
            return false;
        }
        drain(lane);
        return true;
    }

    /** Works a lane off as far as it goes. */
    void drain(String lane) {
        if (tables.gate().active(Letter.table(lane))) {
            return; // the source stands still in the rebuild too, and goes on in the new collection
        }
        Letter letter = letters.take(lane, settings.lease());
        while (letter != null && applied(letter)) {
            letter = letters.take(lane, settings.lease());
        }
    }

    private boolean applied(Letter letter) {
        Table table = tables.named(letter.table());
        if (table == null) { // a table of an earlier version of the service
            letters.putBack(letter, new Outcome.Parked(Letter.State.DEAD, "no such table", 0, Duration.ZERO));
            return false;
        }
        try {
            return switch (table.apply(letter.received())) {
                case Outcome.Applied done -> {
                    letters.remove(letter);
                    yield true;
                }
                case Outcome.Parked parked -> {
                    letters.putBack(letter, parked);
                    yield false;
                }
            };
        } catch (RuntimeException e) {
            letters.release(letter);
            throw e;
        }
    }

    private void work() {
        boolean busy = true;
        while (running) {
            try {
                if (wakes.tryAcquire(busy ? BUSY_MS : IDLE_MS, TimeUnit.MILLISECONDS)) {
                    wakes.drainPermits();
                }
                busy = sweep();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.warn("Parked facts are tried again later: {}", e.toString());
                busy = false;
            }
        }
    }

    /** Whether there may be more to do soon. */
    boolean sweep() {
        Set<String> due = letters.due();
        due.forEach(this::drain);
        for (Letter letter : letters.unannounced()) {
            announce.accept(letter);
            letters.announced(letter);
        }
        return !due.isEmpty();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("inbox-redelivery").start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
