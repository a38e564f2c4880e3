package org.regionalforum.gateway.outage;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.regionalforum.gateway.route.Instances;
import org.regionalforum.gateway.route.Service;
import org.regionalforum.gateway.route.ServiceAddresses;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks every instance of a service that has several whether it is ready, so that one which ends gets nothing any more long
 * before it stops to listen, and one which starts gets nothing before it can answer.
 */
@Component
class InstanceWatch {

    private static final long EVERY = 500; // ms

    private final List<URI> watched;
    private final Instances instances;
    private final Readiness readiness;

    InstanceWatch(ServiceAddresses addresses, Instances instances, Readiness readiness) {
        this.watched = Arrays.stream(Service.values())
                .map(addresses::of)
                .filter(several -> several.size() > 1)
                .flatMap(List::stream)
                .toList();
        this.instances = instances;
        this.readiness = readiness;
    }

    /** Waits for no answer: one instance that hangs delays no news of the others. */
    @Scheduled(fixedDelay = EVERY)
    void look() {
        for (URI instance : watched) {
            var unused =
                    readiness.of(readiness.question(instance)).thenAccept(isReady -> instances.says(instance, isReady));
        }
    }
}
