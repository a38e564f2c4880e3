package org.regionalforum.benchmark.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A topic of the broker, with as many partitions as those of the platform. */
public record Topic(String kafka, String name) {
    private static final int PARTITIONS = 12;
    private static final Duration POLL = Duration.ofMillis(200);

    /** Makes it where it is missing. */
    public Topic made() throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            if (!admin.listTopics().names().get().contains(name)) {
                admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1)))
                        .all()
                        .get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(name + " was not made", e);
        }
        return this;
    }

    /** A plain consumer that stands at the end of what is there now. */
    public KafkaConsumer<byte[], byte[]> consumerAtEnd() {
        KafkaConsumer<byte[], byte[]> consumer = consumer();
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position); // the look for the end is lazy
        return consumer;
    }

    /** Reads so many records from the beginning. */
    public List<ConsumerRecord<byte[], byte[]>> first(int count) {
        List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>(count);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            consumer.seekToBeginning(consumer.assignment());
            while (read.size() < count) {
                consumer.poll(POLL).forEach(read::add);
            }
        }
        return List.copyOf(read.subList(0, count));
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "enable.auto.commit", false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(name, partition))
                .toList());
        return consumer;
    }
}
