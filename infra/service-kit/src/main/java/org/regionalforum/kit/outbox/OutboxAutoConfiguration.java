package org.regionalforum.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.cause.Spans;
import org.regionalforum.kit.topic.KafkaAccess;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Beans of the relay. */
@AutoConfiguration
@EnableConfigurationProperties(OutboxProperties.class)
class OutboxAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    FactSender factSender(Environment environment, OutboxProperties settings, Spans spans) {
        return new KafkaFactSender(KafkaAccess.of(environment), settings, spans);
    }

    @Bean
    @ConditionalOnMissingBean(Outbox.class)
    Relay relay(FactSender sender, OutboxProperties settings, InstantSource machineClock) {
        return new Relay(sender, settings, machineClock);
    }

    /** Age of the oldest pending fact in seconds, and how many documents wait. */
    @Bean
    @ConditionalOnBean(Relay.class)
    MeterBinder outboxMeters(Relay relay, InstantSource machineClock) {
        return (MeterRegistry registry) -> {
            Gauge.builder("forum.outbox.age", relay, r -> age(r.oldestPending(), machineClock.instant()))
                    .baseUnit("seconds")
                    .register(registry);
            Gauge.builder("forum.outbox.depth", relay, Relay::depth).register(registry);
        };
    }

    private static double age(@Nullable Instant oldest, Instant now) {
        return oldest == null ? 0 : Duration.between(oldest, now).toMillis() / 1000.0;
    }
}
