package org.regionalforum.kit.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.due.DueWatch;
import org.regionalforum.kit.inbox.DeadLetter;
import org.regionalforum.kit.inbox.InboxDesk;
import org.regionalforum.kit.inbox.Rebuild;
import org.regionalforum.kit.outbox.Relay;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;

/** What operators may ask and do; anybody else is refused. */
final class OperationsDesk {
    private static final int SHOWN = 50;

    private final String service;
    private final HealthEndpoint health;
    private final LawClock clock;
    private final @Nullable Relay relay;
    private final @Nullable InboxDesk inbox;
    private final @Nullable Rebuild rebuild;
    private final @Nullable DueWatch due;
    private final List<GivenUp> givenUp;
    private final Figures figures;

    OperationsDesk(
            String service,
            HealthEndpoint health,
            LawClock clock,
            ObjectProvider<Relay> relay,
            ObjectProvider<InboxDesk> inbox,
            ObjectProvider<Rebuild> rebuild,
            ObjectProvider<DueWatch> due,
            ObjectProvider<GivenUp> givenUp,
            Figures figures) {
        this.service = service;
        this.health = health;
        this.clock = clock;
        this.relay = relay.getIfAvailable();
        this.inbox = inbox.getIfAvailable();
        this.rebuild = rebuild.getIfAvailable();
        this.due = due.getIfAvailable();
        this.givenUp = givenUp.orderedStream().toList();
        this.figures = figures;
    }

    String service() {
        return service;
    }

    Overview overview(Actor actor) {
        operator(actor);
        HealthDescriptor all = health.health();
        return new Overview(
                service,
                all.getStatus().getCode(),
                parts(all),
                relay == null ? null : new Overview.OutboxState(relay.depth(), relay.oldestPending()),
                inbox == null ? null : inbox.state(),
                due == null ? null : new Overview.DueState(due.waiting(), due.overdueSince(), due.failures()),
                givenUp.stream().flatMap(some -> some.some(SHOWN).stream()).toList(),
                figures.now(),
                rebuild == null ? List.of() : rebuild.tables(),
                rebuilds(actor),
                new Overview.LawTime(
                        clock.instant(), clock.today(), clock.ahead().toSeconds()));
    }

    List<DeadLetter> deadLetters(Actor actor, @Nullable String after, int limit) {
        operator(actor);
        return inbox == null ? List.of() : inbox.deadLetters(after, limit);
    }

    @Nullable
    DeadLetter replay(Actor actor, String id) {
        operator(actor);
        if (inbox == null) {
            throw Refusal.notFound();
        }
        return inbox.replay(id);
    }

    List<Rebuild.State> rebuilds(Actor actor) {
        operator(actor);
        return rebuild == null ? List.of() : rebuild.states();
    }

    void rebuild(Actor actor, String table) {
        operator(actor);
        if (rebuild == null) {
            throw Refusal.notFound();
        }
        rebuild.start(table);
    }

    /** Has a job, or anything else that was given up, done again. */
    void retry(Actor actor, String kind, String key) {
        operator(actor);
        boolean found = givenUp.stream()
                .filter(some -> some.kind().equals(kind))
                .findFirst()
                .map(some -> some.retry(key))
                .orElseGet(() -> due != null && due.retry(kind, key));
        if (!found) {
            throw Refusal.notFound();
        }
    }

    private static void operator(Actor actor) {
        if (!actor.operator()) {
            throw Refusal.forbidden("operator.only");
        }
    }

    private static List<Overview.Part> parts(HealthDescriptor all) {
        List<Overview.Part> parts = new ArrayList<>();
        if (all instanceof CompositeHealthDescriptor composite && composite.getComponents() != null) {
            composite
                    .getComponents()
                    .forEach((name, part) -> parts.add(new Overview.Part(
                            name,
                            part.getStatus().getCode(),
                            part instanceof IndicatedHealthDescriptor indicated ? indicated.getDetails() : Map.of())));
        }
        return parts;
    }
}
