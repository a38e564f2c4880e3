package org.regionalforum.kit.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The law clock of a demo: anybody may read it, an operator may move it forward, nobody back. */
@RestController
@RequestMapping("${forum.api}/clock")
class ClockApi {
    private static final int LONGEST_DAYS = 3660;

    private final ClockFollower follower;
    private final LawClock clock;

    ClockApi(ClockFollower follower, LawClock clock) {
        this.follower = follower;
        this.clock = clock;
    }

    /** What the law clock shows, and how far it stands before the machine's. */
    record LawTime(Instant now, LocalDate today, long secondsAhead) {}

    /** Whole days to move forward by. */
    record Advance(int days) {}

    @GetMapping
    LawTime now() {
        return new LawTime(clock.instant(), clock.today(), clock.ahead().toSeconds());
    }

    @PostMapping
    LawTime advance(Actor actor, @RequestBody Advance by) {
        if (!actor.operator()) {
            throw Refusal.forbidden("operator.only");
        }
        if (by.days() < 1 || by.days() > LONGEST_DAYS) {
            throw Refusal.field("days", "clock.days", LONGEST_DAYS);
        }
        follower.advance(Duration.ofDays(by.days()));
        return now();
    }
}
