package org.regionalforum.membership.mandate;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.regionalforum.kit.clock.LawClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Says of mandates whose last day has passed, and of invitations that nobody answered, that they are over. */
@Component
@EnableScheduling
class MandateWatch {
    private static final Logger log = LoggerFactory.getLogger(MandateWatch.class);

    private final Mandates mandates;
    private final LawClock clock;
    private final InstantSource machine;

    MandateWatch(Mandates mandates, LawClock clock, InstantSource machineClock) {
        this.mandates = mandates;
        this.clock = clock;
        this.machine = machineClock;
    }

    @Scheduled(fixedDelayString = "${forum.terms.look-every:5s}")
    void look() {
        LocalDate today = clock.today();
        Instant now = machine.instant();
        try {
            mandates.lapsed(today, now)
                    .forEach(over -> mandates.change(over.id(), mandate -> mandate.lapse(today, now)));
        } catch (RuntimeException e) {
            log.warn("The look for mandates that are over failed and is tried again: {}", e.toString());
        }
    }
}
