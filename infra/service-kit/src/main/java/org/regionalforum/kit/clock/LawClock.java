package org.regionalforum.kit.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The clock that law hangs on: the machine's, plus what the demo has moved it forward by. Never goes back. */
public final class LawClock implements InstantSource {
    /** The zone in which a day of the law begins and ends. */
    public static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final InstantSource machine;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    public LawClock(InstantSource machine) {
        this.machine = machine;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead.get());
    }

    /** Today in Rome. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ROME);
    }

    /** How far it stands before the machine's clock. */
    public Duration ahead() {
        return ahead.get();
    }

    void moveTo(Duration newAhead) {
        ahead.accumulateAndGet(newAhead, (now, next) -> next.compareTo(now) > 0 ? next : now);
    }
}
