package org.regionalforum.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With a broker of its own, which comes late, is killed and comes back. */
@Timeout(180)
class BrokerAwayTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void a_service_starts_and_ends_without_its_broker_and_reads_on_whenever_it_is_there() throws Exception {
        int port = freePort();
        int controller = freePort();
        long begun = System.nanoTime();
        Downstream service = new Downstream("127.0.0.1:" + port, Map.of());
        assertThat(service.get("/actuator/health/liveness", "", "*/*").statusCode())
                .isEqualTo(200);
        assertThat(service.get("/actuator/health/readiness", "", "*/*").statusCode())
                .as("readiness tells that the broker is away")
                .isEqualTo(503);
        System.out.println("started without broker in " + (System.nanoTime() - begun) / 1_000_000 + " ms");

        Process first = broker(port, controller);
        await().atMost(SOON)
                .until(() ->
                        service.get("/actuator/health/readiness", "", "*/*").statusCode() == 200);
        send(port, "kept", 1, "one");
        await().atMost(SOON).until(() -> service.names("kept").contains("one"));

        first.destroyForcibly().waitFor();
        Thread.sleep(1000);
        Process second = broker(port, controller);
        send(port, "kept", 2, "two");
        await().atMost(SOON).until(() -> service.names("kept").contains("two"));
        assertThat(service.names("kept")).containsExactly("one", "two");

        second.destroyForcibly().waitFor();
        long ending = System.nanoTime();
        service.close();
        assertThat(Duration.ofNanos(System.nanoTime() - ending))
                .as("the end does not wait for the broker")
                .isLessThan(Duration.ofSeconds(25));
    }

    private Process broker(int port, int controller) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.regionalforum.localbroker.LocalBroker",
                        "--dir",
                        folder.toString(),
                        "--port",
                        String.valueOf(port),
                        "--controller-port",
                        String.valueOf(controller))
                .redirectErrorStream(true)
                .start();
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.equals("READY")) {
                Thread.ofVirtual().start(() -> out.lines().forEach(ignored -> {}));
                return process;
            }
        }
        throw new IllegalStateException("The broker ended");
    }

    private static void send(int port, String thing, long sequence, String name) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", "127.0.0.1:" + port, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            ProducerRecord<byte[], byte[]> record =
                    Facts.fact("upstream.facts", thing, sequence, "thing-named.v1", "{\"name\":\"" + name + "\"}");
            producer.send(record).get();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
