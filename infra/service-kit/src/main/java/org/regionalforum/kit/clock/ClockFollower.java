package org.regionalforum.kit.clock;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.regionalforum.kit.topic.KafkaAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Follows {@code platform.clock} from its beginning, so that every service and every restart keeps the same law time. */
final class ClockFollower implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ClockFollower.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final TopicPartition TOPIC = new TopicPartition("platform.clock", 0);

    private final KafkaAccess kafka;
    private final LawClock clock;
    private final JsonMapper json;
    private final CountDownLatch known = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;

    ClockFollower(KafkaAccess kafka, LawClock clock, JsonMapper json) {
        this.kafka = kafka;
        this.clock = clock;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** Moves the clock forward for the whole platform. */
    void advance(Duration by) {
        Duration target = clock.ahead().plus(by);
        byte[] moved = json.writeValueAsBytes(new ClockMoved(target.toSeconds()));
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                kafka.with(Map.of(
                        "acks", "all", "max.block.ms", 5000, "delivery.timeout.ms", 10000, "request.timeout.ms", 5000)),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            ProducerRecord<byte[], byte[]> record =
                    new ProducerRecord<>(TOPIC.topic(), "law".getBytes(StandardCharsets.UTF_8), moved);
            record.headers()
                    .add("ce_type", "org.regionalforum.platform.clock-moved.v1".getBytes(StandardCharsets.UTF_8));
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("The clock was not moved", e);
        } catch (ExecutionException e) {
            throw new KafkaException("The clock was not moved", e);
        }
        clock.moveTo(target);
    }

    private void follow() {
        while (running) {
            try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                    kafka.with(Map.of(
                            "auto.offset.reset",
                            "earliest",
                            "enable.auto.commit",
                            false,
                            "default.api.timeout.ms",
                            5000,
                            "request.timeout.ms",
                            3000,
                            "allow.auto.create.topics",
                            false)),
                    new ByteArrayDeserializer(),
                    new ByteArrayDeserializer())) {
                consumer.assign(List.of(TOPIC));
                consumer.seekToBeginning(List.of(TOPIC));
                long end = consumer.endOffsets(List.of(TOPIC)).getOrDefault(TOPIC, 0L);
                while (running) {
                    if (consumer.position(TOPIC) >= end) {
                        known.countDown();
                    }
                    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(500))) {
                        clock.moveTo(Duration.ofSeconds(
                                json.readValue(record.value(), ClockMoved.class).secondsAhead()));
                    }
                }
            } catch (RuntimeException e) {
                log.warn("The law clock is not followed for the moment: {}", e.toString());
                pause();
            }
        }
        stopped.countDown();
    }

    private void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("law-clock").start(this::follow);
        try {
            if (!known.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("Where the law clock stands is not known yet; it shows the machine's time until then");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before the web server, so that no request meets a law clock that stands where it never stood. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 4096;
    }

    @Override
    public void stop() {
        running = false;
        try {
            stopped.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
