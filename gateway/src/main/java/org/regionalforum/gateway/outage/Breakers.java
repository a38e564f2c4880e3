package org.regionalforum.gateway.outage;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import org.regionalforum.gateway.route.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One breaker per service, so that a service which hangs does not hold every request for its whole waiting time. Only a
 * service that cannot be reached counts as failing; what it answers, whatever it is, is an answer.
 */
@Component
class Breakers {

    private static final Logger log = LoggerFactory.getLogger(Breakers.class);

    private final CircuitBreakerRegistry registry;

    Breakers(OutageProperties settings, MeterRegistry meters) {
        registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(settings.requests())
                .minimumNumberOfCalls(Math.max(1, settings.requests() / 4))
                .failureRateThreshold(settings.failures())
                .waitDurationInOpenState(settings.pause())
                .permittedNumberOfCallsInHalfOpenState(
                        1) // of more, those before it was back would shut out who comes after
                .build());
        registry.getEventPublisher()
                .onEntryAdded(added -> added.getAddedEntry()
                        .getEventPublisher()
                        .onStateTransition(moved -> log.warn(
                                "Breaker of {}: {}", moved.getCircuitBreakerName(), moved.getStateTransition())));
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
    }

    CircuitBreaker of(Service service) {
        return registry.circuitBreaker(service.code());
    }
}
