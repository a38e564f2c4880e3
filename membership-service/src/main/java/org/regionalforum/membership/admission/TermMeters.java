package org.regionalforum.membership.admission;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.LocalDate;
import org.regionalforum.kit.clock.LawClock;
import org.springframework.stereotype.Component;

/** What an alarm hangs on: applications that nobody has decided, with a term that ends in days or has ended. Asked when meters are read. */
@Component
class TermMeters implements MeterBinder {
    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    private final MembershipApplications applications;
    private final LawClock clock;

    TermMeters(MembershipApplications applications, LawClock clock) {
        this.applications = applications;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("forum.terms.ending", this, TermMeters::ending)
                .description("Applications not decided whose term ends within " + TermWatch.MARKS.getLast() + " days")
                .register(registry);
        Gauge.builder("forum.terms.ended", this, TermMeters::ended)
                .description("Applications not decided whose term has ended")
                .register(registry);
    }

    private double ending() {
        LocalDate today = clock.today();
        return applications.countEnding(today, today.plusDays(TermWatch.MARKS.getLast()));
    }

    private double ended() {
        return applications.countEnding(BEGINNING, clock.today().minusDays(1));
    }
}
