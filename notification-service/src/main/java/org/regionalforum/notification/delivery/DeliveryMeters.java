package org.regionalforum.notification.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.regionalforum.notification.notice.Lane;
import org.regionalforum.notification.notice.Notices;
import org.springframework.stereotype.Component;

/** Says how late the mail is and how much of it was given up; asked only when somebody reads the meters. */
@Component
class DeliveryMeters implements MeterBinder {
    private final Notices notices;
    private final InstantSource clock;

    DeliveryMeters(Notices notices, InstantSource machineClock) {
        this.notices = notices;
        this.clock = machineClock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("forum.mail.overdue", this, DeliveryMeters::overdue)
                .description("How long the longest due mail has been waiting to be tried")
                .baseUnit("seconds")
                .register(registry);
        for (boolean statutory : new boolean[] {true, false}) {
            Gauge.builder("forum.mail.failed", notices, kept -> kept.failedCount(statutory))
                    .description("Mails given up and not asked for again")
                    .tag("statutory", String.valueOf(statutory))
                    .register(registry);
        }
    }

    private double overdue() {
        double longest = 0;
        for (Lane lane : Lane.values()) {
            Instant due = notices.nextDue(lane);
            longest = due == null
                    ? longest
                    : Math.max(longest, Duration.between(due, clock.instant()).toMillis() / 1000.0);
        }
        return longest;
    }
}
