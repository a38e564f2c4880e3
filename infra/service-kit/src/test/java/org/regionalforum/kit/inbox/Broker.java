package org.regionalforum.kit.inbox;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** One broker for all tests of this JVM, which takes records. */
public final class Broker {
    private static final EmbeddedKafkaKraftBroker BROKER = started();
    private static final KafkaProducer<byte[], byte[]> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", BROKER.getBrokersAsString(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    private Broker() {}

    public static String address() {
        return BROKER.getBrokersAsString();
    }

    static void send(ProducerRecord<byte[], byte[]> record) {
        try {
            PRODUCER.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedKafkaKraftBroker started() {
        EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.brokerProperty("auto.create.topics.enable", "false");
        broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
        broker.brokerProperty("offsets.topic.num.partitions", "2");
        broker.afterPropertiesSet();
        Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
        return broker;
    }
}
