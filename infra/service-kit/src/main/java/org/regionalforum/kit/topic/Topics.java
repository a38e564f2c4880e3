package org.regionalforum.kit.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Makes what topics are missing, in the background and until it has worked: the broker may come later than the service. */
public final class Topics implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Topics.class);

    private final KafkaAccess kafka;
    private final TopicPlan plan;
    private final TopicProperties settings;
    private final CountDownLatch made = new CountDownLatch(1);
    private volatile String lastFailure = "";
    private volatile boolean running;
    private volatile Thread maker = new Thread();

    Topics(KafkaAccess kafka, TopicPlan plan, TopicProperties settings) {
        this.kafka = kafka;
        this.plan = plan;
        this.settings = settings;
    }

    /** Waits until every topic is there. */
    public boolean await(Duration atMost) throws InterruptedException {
        return made.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether every topic is there. */
    public boolean made() {
        return made.getCount() == 0;
    }

    public Set<String> names() {
        return plan.names();
    }

    /** Why they could not be made at the last try; empty where nothing went wrong. */
    String lastFailure() {
        return lastFailure;
    }

    private void make() {
        while (running && !made()) {
            try (Admin admin =
                    Admin.create(kafka.with(Map.of("default.api.timeout.ms", 5000, "request.timeout.ms", 3000)))) {
                make(admin);
                lastFailure = "";
                made.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (ExecutionException | TimeoutException | KafkaException e) {
                String failure = String.valueOf(e.getCause() == null ? e : e.getCause());
                if (!failure.equals(lastFailure)) {
                    log.warn("Topics cannot be made for the moment: {}", failure);
                }
                lastFailure = failure;
                pause();
            }
        }
    }

    private void make(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        List<NewTopic> missing = plan.without(admin.listTopics().names().get(6, TimeUnit.SECONDS));
        if (!missing.isEmpty() && !settings.make()) {
            throw new KafkaException(
                    "missing: " + missing.stream().map(NewTopic::name).toList());
        }
        for (Map.Entry<String, KafkaFuture<Void>> topic :
                admin.createTopics(missing).values().entrySet()) {
            try {
                topic.getValue().get(6, TimeUnit.SECONDS);
                log.info("Topic {} made", topic.getKey());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) { // another service was faster
                    throw e;
                }
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(settings.retry());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void start() {
        running = true;
        maker = Thread.ofPlatform().daemon().name("topics").start(this::make);
    }

    @Override
    public void stop() {
        running = false;
        maker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
