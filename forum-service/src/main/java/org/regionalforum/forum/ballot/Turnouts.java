package org.regionalforum.forum.ballot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Remembers for a moment how many took part in a ballot, so that thousands who look at it cost one reading of its boxes, not
 * thousands. What is shown is at most so old; the count at the close never comes from here.
 */
@Component
class Turnouts {
    private static final int MOST = 500;

    private final Duration freshFor;
    private final InstantSource clock;
    private final ConcurrentHashMap<String, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(BallotStatus status, Instant at, Turnout turnout) {}

    /** @param freshFor how old a turnout may be that is shown; zero remembers nothing */
    Turnouts(@Value("${forum.ballots.turnout-every:2s}") Duration freshFor, InstantSource machineClock) {
        this.freshFor = freshFor;
        this.clock = machineClock;
    }

    /** The turnout of a ballot; of many who ask at once one counts and the others wait for it. */
    Turnout of(Ballot ballot, Supplier<Turnout> count) {
        if (freshFor.isZero()) {
            return count.get();
        }
        Instant now = clock.instant();
        if (seen.size() > MOST) {
            seen.values().removeIf(old -> !isFresh(old, now));
        }
        return seen.compute(
                        ballot.id().value(),
                        (id, before) -> before != null && before.status() == ballot.status() && isFresh(before, now)
                                ? before
                                : new Seen(ballot.status(), now, count.get()))
                .turnout();
    }

    private boolean isFresh(Seen one, Instant now) {
        return now.isBefore(one.at().plus(freshFor)) && !now.isBefore(one.at());
    }
}
