package org.regionalforum.projects.project;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Remembers totals for a moment, since a list is looked at much more often than it changes: until this process writes a project,
 * and not longer than another process's writing may stay unseen.
 */
@Component
class Tally {
    private static final Duration UNSEEN = Duration.ofSeconds(10);
    private static final int MOST = 500;

    private final Projects projects;
    private final InstantSource clock;
    private final AtomicLong writes = new AtomicLong();
    private final Map<Selection, Kept> kept = new ConcurrentHashMap<>();

    Tally(Projects projects, InstantSource machineClock) {
        this.projects = projects;
        this.clock = machineClock;
    }

    private record Kept(Totals totals, long writes, Instant until) {}

    Totals of(Selection selection) {
        long now = writes.get();
        Instant at = clock.instant();
        Kept known = kept.get(selection);
        if (known != null && known.writes() == now && at.isBefore(known.until())) {
            return known.totals();
        }
        Totals counted = projects.totals(selection);
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(selection, new Kept(counted, now, at.plus(UNSEEN)));
        return counted;
    }

    /** A project was written: what was counted before may be wrong. */
    void written() {
        writes.incrementAndGet();
    }
}
