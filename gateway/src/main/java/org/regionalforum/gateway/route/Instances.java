package org.regionalforum.gateway.route;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Which instance of a service is asked: each in its turn, and only after the others one that said it is not ready or took no
 * connection lately.
 */
@Component
public class Instances {

    private static final Duration AVOIDED = Duration.ofSeconds(5);

    private final ServiceAddresses addresses;
    private final Clock clock;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<URI, Instant> silent = new ConcurrentHashMap<>();
    private final Set<URI> notReady = ConcurrentHashMap.newKeySet();

    Instances(ServiceAddresses addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
    }

    /** The instances in the order in which to ask them: the next one only where the one before took no connection. */
    List<URI> inTurn(Service service) {
        List<URI> all = addresses.of(service);
        if (all.size() == 1) {
            return all;
        }
        int first = Math.floorMod(turn.getAndIncrement(), all.size());
        Instant now = clock.instant();
        List<URI> order = new ArrayList<>();
        List<URI> last = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            URI instance = all.get((first + i) % all.size());
            (isAvoided(instance, now) ? last : order).add(instance);
        }
        order.addAll(last);
        return order;
    }

    private boolean isAvoided(URI instance, Instant now) {
        Instant failed = silent.get(instance);
        return notReady.contains(instance)
                || failed != null && failed.plus(AVOIDED).isAfter(now);
    }

    /** What it said of itself: one that starts or ends is left alone while there is another. */
    public void says(URI instance, boolean isReady) {
        if (isReady) {
            notReady.remove(instance);
        } else {
            notReady.add(instance);
        }
    }

    /** It took no connection. */
    void silent(URI instance) {
        silent.put(instance, clock.instant());
    }

    /** It answers. */
    void answers(URI instance) {
        silent.remove(instance);
    }
}
