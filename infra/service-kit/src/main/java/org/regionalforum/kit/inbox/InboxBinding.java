package org.regionalforum.kit.inbox;

import java.time.Duration;
import java.util.Collection;
import org.regionalforum.kit.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.context.SmartLifecycle;
import org.springframework.integration.channel.DirectChannel;

/**
 * Binds the inbox to its topics, in the background and until it has worked: binding asks the broker, and neither the start
 * nor the end of the service may wait for that.
 */
final class InboxBinding implements SmartLifecycle {
    static final String NAME = "facts-in-0";
    private static final Logger log = LoggerFactory.getLogger(InboxBinding.class);
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final BindingService bindings;
    private final Topics topics;
    private final Collection<String> destinations;
    private final DirectChannel channel;
    private volatile boolean running;
    private volatile boolean bound;
    private volatile Thread binder = new Thread();

    InboxBinding(BindingService bindings, Topics topics, Collection<String> destinations, DirectChannel channel) {
        this.bindings = bindings;
        this.topics = topics;
        this.destinations = destinations;
        this.channel = channel;
    }

    boolean bound() {
        return bound;
    }

    private void bind() {
        while (running && !bound) {
            try {
                if (topics.await(RETRY)) {
                    bindings.getBindingServiceProperties()
                            .getBindingProperties(NAME)
                            .setDestination(String.join(",", destinations));
                    bindings.bindConsumer(channel, NAME);
                    bound = true;
                    log.info("The inbox reads {}", destinations);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.warn("The inbox is bound later: {}", e.toString());
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        binder = Thread.ofPlatform().daemon().name("inbox-binding").start(this::bind);
    }

    @Override
    public void stop() {
        running = false;
        if (bound) {
            bindings.unbindConsumers(NAME);
            bound = false;
        } else {
            binder.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
