package org.regionalforum.gateway.outage;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.regionalforum.gateway.route.Service;
import org.regionalforum.gateway.route.ServiceAddresses;
import org.regionalforum.gateway.session.SignInProperties;
import org.springframework.stereotype.Component;

/** Which parts answer now: every service and the identity provider, asked side by side, at most every few seconds. */
@Component
class StatusBoard {

    static final String IDENTITY = "identity";

    private final Map<String, List<URI>> asked = new LinkedHashMap<>();
    private final OutageProperties settings;
    private final Clock clock;
    private final Readiness readiness;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Seen seen;

    private record Seen(Map<String, Boolean> parts, Instant at) {}

    StatusBoard(
            ServiceAddresses addresses,
            SignInProperties signIn,
            OutageProperties settings,
            Readiness readiness,
            Clock clock) {
        for (Service service : Service.values()) {
            asked.put(
                    service.code(),
                    addresses.of(service).stream().map(readiness::question).toList());
        }
        asked.put(IDENTITY, List.of(URI.create(signIn.issuer() + "/.well-known/openid-configuration")));
        this.settings = settings;
        this.clock = clock;
        this.readiness = readiness;
    }

    /** Each part by its code, in a fixed order: true when it answers that it is ready. */
    Map<String, Boolean> parts() {
        Seen last = seen;
        if (last != null && isFresh(last)) {
            return last.parts();
        }
        lock.lock();
        try {
            last = seen;
            if (last == null || !isFresh(last)) {
                last = new Seen(ask(), clock.instant());
                seen = last;
            }
            return last.parts();
        } finally {
            lock.unlock();
        }
    }

    private boolean isFresh(Seen last) {
        return last.at().plus(settings.healthRemembered()).isAfter(clock.instant());
    }

    private Map<String, Boolean> ask() {
        Map<String, CompletableFuture<Boolean>> answers = new LinkedHashMap<>();
        asked.forEach((code, instances) -> answers.put(code, isAnyUp(instances)));
        Map<String, Boolean> parts = new LinkedHashMap<>();
        answers.forEach((code, up) -> parts.put(code, up.join()));
        return parts;
    }

    private CompletableFuture<Boolean> isAnyUp(List<URI> instances) {
        return instances.stream()
                .map(readiness::of)
                .reduce((one, other) -> one.thenCombine(other, Boolean::logicalOr))
                .orElseThrow();
    }
}
