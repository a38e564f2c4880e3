package org.regionalforum.forum.ballot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.regionalforum.forum.proposal.Proposal;
import org.regionalforum.kit.clock.LawClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks for ballots whose time has come. What is due is read from the ballots themselves, so that what was missed while the
 * service was down is made up for; a ballot in trouble does not hold up the others.
 */
@Component
@EnableScheduling
class BallotWatch {
    private static final Duration ROLL_PATIENCE = Duration.ofMinutes(1);
    private static final Logger log = LoggerFactory.getLogger(BallotWatch.class);

    private final Ballots ballots;
    private final BallotClerk clerk;
    private final LawClock clock;
    private final InstantSource machine;

    BallotWatch(Ballots ballots, BallotClerk clerk, LawClock clock, InstantSource machineClock) {
        this.ballots = ballots;
        this.clerk = clerk;
        this.clock = clock;
        this.machine = machineClock;
    }

    @Scheduled(fixedDelayString = "${forum.ballots.look-every:1s}")
    void look() {
        Instant now = clock.instant();
        try {
            each(ballots.toOpen(now), clerk::askForRoll);
            List<Ballot> opening = ballots.opening();
            each(opening.stream().filter(this::isLate).toList(), clerk::delay);
            each(
                    opening.stream()
                            .filter(ballot -> !now.isBefore(ballot.closesAt()))
                            .toList(),
                    clerk::lapse);
            each(ballots.toRemind(now), clerk::remind);
            each(ballots.toClose(now), clerk::closeByTime);
            each(ballots.closing(), clerk::finish);
        } catch (RuntimeException e) {
            log.warn("The look for ballots that are due failed and is tried again: {}", e.toString());
        }
    }

    /** Proposals that still wait for a ballot which was cancelled. */
    @Scheduled(fixedDelayString = "${forum.ballots.settle-every:1m}")
    void settle() {
        try {
            clerk.unsettled().forEach(this::settle);
        } catch (RuntimeException e) {
            log.warn("The look for proposals whose ballot is over failed and is tried again: {}", e.toString());
        }
    }

    private void settle(Proposal proposal) {
        try {
            clerk.settle(proposal);
        } catch (RuntimeException e) {
            log.warn("Proposal {} is tried again: {}", proposal.id().value(), e.toString());
        }
    }

    private boolean isLate(Ballot opening) {
        Instant asked = opening.rollAskedAt();
        return asked != null
                && !opening.isDelayed()
                && asked.plus(ROLL_PATIENCE).isBefore(machine.instant());
    }

    private static void each(List<Ballot> due, Consumer<Ballot> step) {
        for (Ballot ballot : due) {
            try {
                step.accept(ballot);
            } catch (RuntimeException e) {
                log.warn("Ballot {} is tried again: {}", ballot.id().value(), e.toString());
            }
        }
    }
}
