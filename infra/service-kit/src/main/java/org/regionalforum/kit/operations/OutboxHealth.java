package org.regionalforum.kit.operations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.regionalforum.kit.outbox.Relay;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Facts that wait make nobody unready, since commands are taken all the same; it is told when they wait for long. */
final class OutboxHealth implements HealthIndicator {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Relay relay;
    private final InstantSource clock;

    OutboxHealth(Relay relay, InstantSource clock) {
        this.relay = relay;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Instant oldest = relay.oldestPending();
        Duration age = oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
        return Health.up()
                .withDetail("degraded", age.compareTo(LONG) > 0)
                .withDetail("oldestSeconds", age.toSeconds())
                .build();
    }
}
