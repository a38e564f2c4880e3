package org.regionalforum.membership.admission;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.regionalforum.kit.clock.LawClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks by the law clock for applications whose term ends soon: 14 and 3 days before, once each. What is due is read from
 * the applications themselves, so that a reminder missed while the service was down is made up for.
 */
@Component
@EnableScheduling
class TermWatch {
    static final List<Integer> MARKS = List.of(14, 3);
    private static final Logger log = LoggerFactory.getLogger(TermWatch.class);

    private final MembershipApplications applications;
    private final LawClock clock;
    private final InstantSource machine;

    TermWatch(MembershipApplications applications, LawClock clock, InstantSource machineClock) {
        this.applications = applications;
        this.clock = clock;
        this.machine = machineClock;
    }

    @Scheduled(fixedDelayString = "${forum.terms.look-every:5s}")
    void look() {
        LocalDate today = clock.today();
        try {
            applications
                    .endingBy(today.plusDays(MARKS.getFirst()))
                    .forEach(ending -> applications.change(
                            ending.id(), application -> application.remind(today, MARKS, machine.instant())));
        } catch (RuntimeException e) {
            log.warn("The look for ending terms failed and is tried again: {}", e.toString());
        }
    }
}
