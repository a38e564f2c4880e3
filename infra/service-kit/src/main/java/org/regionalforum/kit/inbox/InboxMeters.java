package org.regionalforum.kit.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts and tells what the inbox does. */
final class InboxMeters {
    private static final Logger log = LoggerFactory.getLogger(InboxMeters.class);

    private final MeterRegistry registry;
    private final Timer batches;
    private final Map<String, Counter> applied = new ConcurrentHashMap<>();

    InboxMeters(MeterRegistry registry) {
        this.registry = registry;
        this.batches = Timer.builder("forum.inbox.batch").register(registry);
    }

    /** For a rebuild, which applies again what was counted before. */
    InboxMeters silent() {
        return new InboxMeters(new CompositeMeterRegistry());
    }

    Timer batches() {
        return batches;
    }

    void applied(String table, String type) {
        applied.computeIfAbsent(
                        table + " " + type,
                        key -> registry.counter("forum.inbox.applied", "table", table, "type", type))
                .increment();
    }

    void unknown(String table, String type) {
        registry.counter("forum.inbox.unknown", "table", table, "type", type).increment();
    }

    void parked(String table, Received received, Outcome.Parked parked) {
        registry.counter(
                        "forum.inbox.parked",
                        "table",
                        table,
                        "state",
                        parked.state().name())
                .increment();
        if (parked.state() == Letter.State.DEAD) {
            log.warn("{} {} is a dead letter of {}: {}", received.type(), received.id(), table, parked.reason());
        } else {
            log.info("{} {} waits in {}: {}", received.type(), received.id(), table, parked.reason());
        }
    }
}
