package org.regionalforum.localbroker;

import java.nio.file.Path;
import java.util.Properties;

/**
 * Where the broker keeps its data and listens.
 *
 * @param dir folder of the data, made when missing
 * @param port where clients connect, on the loopback address only
 * @param controllerPort where the broker talks to itself as controller
 */
public record BrokerSettings(Path dir, int port, int controllerPort) {

    Path logs() {
        return dir.resolve("kafka");
    }

    Properties properties() {
        Properties p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", "1");
        p.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        p.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.put("controller.listener.names", "CONTROLLER");
        p.put("controller.quorum.bootstrap.servers", "127.0.0.1:" + controllerPort);
        p.put("log.dirs", logs().toString());

        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            p.put(topic + ".replication.factor", "1");
            p.put(topic + ".num.partitions", "4");
        }
        p.put("transaction.state.log.min.isr", "1");
        p.put("share.coordinator.state.topic.min.isr", "1");
        p.put("auto.create.topics.enable", "false");
        p.put("log.retention.ms", "-1");
        p.put("group.initial.rebalance.delay.ms", "0");

        // After kill -9 a start waits until the session of the killed broker has run out: 12 s as delivered, 3.5 s so.
        p.put("broker.session.timeout.ms", "1500");
        p.put("broker.heartbeat.interval.ms", "500");

        // Small machine: few threads and buffers, so that 192 MiB of heap are enough.
        p.put("num.network.threads", "2");
        p.put("num.io.threads", "4");
        p.put("background.threads", "2");
        p.put("num.recovery.threads.per.data.dir", "2");
        p.put("log.cleaner.dedupe.buffer.size", String.valueOf(8 << 20));
        p.put("log.cleaner.io.buffer.size", String.valueOf(128 << 10));
        p.put("log.index.size.max.bytes", String.valueOf(1 << 20));
        p.put("offsets.load.buffer.size", String.valueOf(1 << 20));
        p.put("transaction.state.log.load.buffer.size", String.valueOf(1 << 20));
        return p;
    }
}
