package org.regionalforum.kit.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicReference;
import org.regionalforum.kit.clock.LawClock;

/** A clock that runs until a test sets it; then it stands until it is moved. */
public final class MovableClock implements InstantSource {
    private final AtomicReference<InstantSource> source = new AtomicReference<>(Clock.systemUTC());

    @Override
    public Instant instant() {
        return source.get().instant();
    }

    /** Stands still at this instant. */
    public void fixAt(Instant at) {
        source.set(InstantSource.fixed(at));
    }

    /** Stands still at noon of this day in Rome. */
    public void fixAt(LocalDate day) {
        fixAt(day.atTime(LocalTime.NOON).atZone(LawClock.ROME).toInstant());
    }

    /** Moves on by this much, standing or running. */
    public void advance(Duration by) {
        source.updateAndGet(now -> InstantSource.offset(now, by));
    }

    /** Runs as the machine's clock does. */
    public void run() {
        source.set(Clock.systemUTC());
    }
}
