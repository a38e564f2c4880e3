package org.regionalforum.gateway.route;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.core5.concurrent.Cancellable;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The event streams that are open. They end when the gateway stops, which would otherwise wait for them; browsers connect again. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OpenStreams implements ApplicationListener<ContextClosedEvent> {

    private final Set<Cancellable> open = ConcurrentHashMap.newKeySet();

    void add(Cancellable stream) {
        open.add(stream);
    }

    void remove(Cancellable stream) {
        open.remove(stream);
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent closing) {
        open.forEach(Cancellable::cancel);
    }
}
