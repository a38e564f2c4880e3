package org.regionalforum.kit.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** What an alarm hangs on: dead letters, facts that wait for another one for too long, records not taken yet. */
final class InboxGauges implements MeterBinder {
    private final Letters letters;
    private final Lags lags;
    private final Collection<String> topics;
    private final Duration overdue;
    private final InstantSource clock;

    InboxGauges(Letters letters, Lags lags, Collection<String> topics, Duration overdue, InstantSource clock) {
        this.letters = letters;
        this.lags = lags;
        this.topics = topics;
        this.overdue = overdue;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "forum.inbox.dead.letters", kept -> kept.count(Letter.State.DEAD));
        gauge(registry, "forum.inbox.waiting", kept -> kept.count(Letter.State.WAITING));
        gauge(registry, "forum.inbox.not.yet.age.seconds", kept -> age().toSeconds());
        gauge(registry, "forum.inbox.not.yet.overdue", kept -> age().compareTo(overdue) > 0 ? 1 : 0);
        for (String topic : topics) {
            Gauge.builder("forum.inbox.lag", lags, l -> l.of(topic))
                    .tag("topic", topic)
                    .register(registry);
        }
    }

    private void gauge(MeterRegistry registry, String name, ToDoubleFunction<Letters> value) {
        Gauge.builder(name, letters, value).register(registry);
    }

    private Duration age() {
        Instant since = letters.waitingSince();
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }
}
