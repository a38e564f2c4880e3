package org.regionalforum.kit.test;

import java.util.Map;
import java.util.UUID;
import org.regionalforum.localstore.LocalStore;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The store and the broker of this JVM's tests: given by the environment, else started here once. */
public final class ForumServers {
    private ForumServers() {}

    /** Connection string of the store, without a database. */
    public static String store() {
        String given = System.getenv("FORUM_MONGODB_URI");
        return given == null || given.isBlank() ? Store.RUNNING.uri() : given;
    }

    /** Bootstrap address of the broker. */
    public static String kafka() {
        String given = System.getenv("FORUM_KAFKA");
        return given == null || given.isBlank() ? Broker.RUNNING.getBrokersAsString() : given;
    }

    /** A database name that no other test uses. */
    public static String freshDatabase() {
        return "test_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    /** Ends with the JVM: closed by a hook, it would be gone before the services that end at the same time, and they wait for it. */
    private static final class Store {
        static final LocalStore RUNNING = LocalStore.inMemory(0);
    }

    private static final class Broker {
        static final EmbeddedKafkaBroker RUNNING = start();

        private static EmbeddedKafkaBroker start() {
            EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1, "platform.clock");
            broker.brokerProperties(Map.of(
                    "auto.create.topics.enable", "true",
                    "num.partitions", "3",
                    "group.initial.rebalance.delay.ms", "0",
                    "log.cleaner.dedupe.buffer.size", "8388608"));
            broker.afterPropertiesSet();
            return broker;
        }
    }
}
