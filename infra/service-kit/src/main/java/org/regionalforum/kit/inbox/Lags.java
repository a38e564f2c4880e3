package org.regionalforum.kit.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.topic.KafkaAccess;
import org.springframework.beans.factory.DisposableBean;

/** How many records of each topic the inbox has not taken yet, as the broker says; asked at most every ten seconds. */
final class Lags implements DisposableBean {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int PATIENCE_MS = 2_000;

    private final KafkaAccess kafka;
    private final String group;
    private final Collection<String> topics;
    private @Nullable Admin admin;
    private Map<String, Long> known = Map.of();
    private long asked = System.nanoTime() - FRESH.toNanos();

    Lags(KafkaAccess kafka, String group, Collection<String> topics) {
        this.kafka = kafka;
        this.group = group;
        this.topics = topics;
    }

    /** By topic; empty while the broker does not answer. */
    synchronized Map<String, Long> byTopic() {
        if (System.nanoTime() - asked >= FRESH.toNanos()) {
            asked = System.nanoTime();
            try {
                known = ask(admin());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException | KafkaException e) {
                known = Map.of();
            }
        }
        return known;
    }

    /** Of one topic; no number while the broker does not answer, which is not the same as having caught up. */
    double of(String topic) {
        Long lag = byTopic().get(topic);
        return lag == null ? Double.NaN : lag;
    }

    private Map<String, Long> ask(Admin broker) throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> partitions =
                get(broker.describeTopics(topics).allTopicNames()).values().stream()
                        .flatMap(topic -> topic.partitions().stream()
                                .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                        .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                get(broker.listOffsets(partitions).all());
        Map<TopicPartition, OffsetAndMetadata> taken =
                get(broker.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<String, Long> lags = new TreeMap<>();
        ends.forEach((partition, end) -> {
            OffsetAndMetadata at = taken.get(partition);
            lags.merge(partition.topic(), Math.max(0, end.offset() - (at == null ? 0 : at.offset())), Long::sum);
        });
        return lags;
    }

    private static <T> T get(KafkaFuture<T> answer) throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
    }

    private Admin admin() {
        Admin made = admin;
        if (made == null) {
            made = Admin.create(
                    kafka.with(Map.of("default.api.timeout.ms", PATIENCE_MS, "request.timeout.ms", PATIENCE_MS - 500)));
            admin = made;
        }
        return made;
    }

    @Override
    public synchronized void destroy() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
