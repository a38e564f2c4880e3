package org.regionalforum.localbroker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LocalBrokerTest {
    @TempDir
    Path dir;

    @Test
    void what_was_acknowledged_outlives_kill_9_and_a_move_to_another_port() throws Exception {
        int[] ports = freePorts();
        Process first = start(ports);
        String bootstrap = "127.0.0.1:" + ports[0];
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic("facts", 3, (short) 1)))
                    .all()
                    .get();
        }
        publish(bootstrap, 200);
        first.destroyForcibly().waitFor();

        int[] others = freePorts();
        Process second = start(others);
        try {
            assertThat(read("127.0.0.1:" + others[0], 200)).hasSize(200).contains("fact 0", "fact 199");
        } finally {
            second.destroy();
            assertThat(second.waitFor(Duration.ofSeconds(10)))
                    .as("ends on SIGTERM")
                    .isTrue();
        }
    }

    private Process start(int[] ports) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LocalBroker.class.getName(),
                        "--dir",
                        dir.toString(),
                        "--port",
                        String.valueOf(ports[0]),
                        "--controller-port",
                        String.valueOf(ports[1]))
                .redirectErrorStream(true)
                .start();
        BufferedReader out = process.inputReader();
        List<String> said = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.equals("READY")) {
                Thread.ofVirtual().start(() -> out.lines().forEach(said::add));
                return process;
            }
        }
        throw new AssertionError("The broker ended: " + String.join("\n", said));
    }

    private static void publish(String bootstrap, int count) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            for (int i = 0; i < count; i++) {
                producer.send(new ProducerRecord<>("facts", "key" + i, "fact " + i))
                        .get();
            }
        }
    }

    private static List<String> read(String bootstrap, int count) {
        List<String> facts = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new StringDeserializer(), new StringDeserializer())) {
            var partitions = List.of(
                    new TopicPartition("facts", 0), new TopicPartition("facts", 1), new TopicPartition("facts", 2));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (facts.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(r -> facts.add(r.value()));
            }
        }
        return facts;
    }

    private static int[] freePorts() throws IOException {
        try (var a = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var b = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new int[] {a.getLocalPort(), b.getLocalPort()};
        }
    }
}
