package org.regionalforum.forum.feed;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells live readers that a feed has grown: one look at the store for each network that is read, however many read it. */
@Component
class Pulse {
    private final Feed feed;
    private final Map<String, Beat> beats = new ConcurrentHashMap<>();

    Pulse(Feed feed) {
        this.feed = feed;
    }

    /** The newest position that was seen in a network, and who waits for the next. */
    private static final class Beat {
        private final AtomicInteger readers = new AtomicInteger();
        private long last;

        synchronized void seen(long position) {
            if (position > last) {
                last = position;
                notifyAll();
            }
        }

        synchronized boolean await(long position, Duration patience) throws InterruptedException {
            if (last <= position) {
                wait(patience.toMillis());
            }
            return last > position;
        }
    }

    void join(String network) {
        beats.computeIfAbsent(network, name -> new Beat()).readers.incrementAndGet();
    }

    void leave(String network) {
        beats.computeIfPresent(network, (name, beat) -> beat.readers.decrementAndGet() == 0 ? null : beat);
    }

    /** Waits until there is more than a position; false where the patience ends first. */
    boolean await(String network, long position, Duration patience) throws InterruptedException {
        Beat beat = beats.get(network);
        return beat != null && beat.await(position, patience);
    }

    @Scheduled(fixedDelayString = "${forum.feed.look-every:500ms}")
    void look() {
        beats.forEach((network, beat) -> beat.seen(feed.last(network)));
    }
}
