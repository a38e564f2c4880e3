package org.regionalforum.benchmark.latency;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.regionalforum.benchmark.load.Topic;

/** A plain consumer that notes when each key was first read. */
final class Arrivals implements AutoCloseable {
    private final Map<String, Long> read = new ConcurrentHashMap<>();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread;
    private volatile boolean running = true;

    Arrivals(Topic topic) {
        consumer = topic.consumerAtEnd();
        thread = Thread.ofPlatform().daemon().name("arrivals").start(this::poll);
    }

    private void poll() {
        while (running) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                read.putIfAbsent(new String(record.key(), StandardCharsets.UTF_8), System.nanoTime());
            }
        }
        consumer.close();
    }

    Map<String, Long> read() {
        return read;
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
