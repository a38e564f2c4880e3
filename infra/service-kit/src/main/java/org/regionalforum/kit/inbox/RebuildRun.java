package org.regionalforum.kit.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.regionalforum.kit.topic.KafkaAccess;

/** Reads the topics of a table from their beginning: one thread reads, two write, each the sources that fall to it. */
final class RebuildRun implements AutoCloseable {
    private static final int WRITERS = 2;
    private static final Duration POLL = Duration.ofMillis(200);

    private final Table table;
    private final Shadows shadows;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ExecutorService> writers = new ArrayList<>();
    private long count;

    /** Is told from time to time how far it is; what it throws ends the run. */
    @FunctionalInterface
    interface Progress {
        void at(long read, long total);
    }

    /** @param table writes into the shadows */
    RebuildRun(Table table, Shadows shadows, KafkaAccess kafka) {
        this.table = table;
        this.shadows = shadows;
        consumer = new KafkaConsumer<>(
                kafka.with(Map.of(
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        1000,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        10_000)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        for (int i = 0; i < WRITERS; i++) {
            writers.add(Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("rebuild-writer-" + i).factory()));
        }
        List<TopicPartition> partitions = table.topics().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    long count() {
        return count;
    }

    /** Applies everything up to the end of the topics as it is now. */
    void read(Progress progress) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        List<CompletableFuture<Void>> written = List.of();
        long left = left(ends);
        while (left > 0) {
            progress.at(count, count + left);
            List<CompletableFuture<Void>> writing = write(consumer.poll(POLL));
            await(written); // one batch is read while the one before is written
            written = writing;
            left = left(ends);
        }
        await(written);
        progress.at(count, count);
    }

    private List<CompletableFuture<Void>> write(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        Map<Integer, List<Received>> parts = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            count++;
            Received received = Received.of(record);
            int writer = Math.floorMod(received.stream().hashCode(), WRITERS);
            parts.computeIfAbsent(writer, w -> new ArrayList<>()).add(received);
        }
        List<CompletableFuture<Void>> writing = new ArrayList<>();
        parts.forEach(
                (writer, part) -> writing.add(CompletableFuture.runAsync(() -> table.take(part), writers.get(writer))));
        return writing;
    }

    private static void await(List<CompletableFuture<Void>> writing) {
        for (CompletableFuture<Void> each : writing) {
            try {
                each.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
    }

    private long left(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                .sum();
    }

    void swap() {
        shadows.swap();
    }

    @Override
    public void close() {
        writers.forEach(ExecutorService::close);
        shadows.drop();
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
