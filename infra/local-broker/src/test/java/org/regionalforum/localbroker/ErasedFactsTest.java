package org.regionalforum.localbroker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasedFactsTest {
    private static final Instant BACKUP = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    Path dir;

    @Test
    void what_was_erased_since_the_backup_is_told_and_nothing_else() throws Exception {
        int port = freePort();
        try (LocalBroker _ = LocalBroker.start(new BrokerSettings(dir, port, freePort()))) {
            Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + port);
            try (Admin admin = Admin.create(settings)) {
                admin.createTopics(List.of(
                                new NewTopic("membership.facts", 3, (short) 1),
                                new NewTopic("forum.facts", 3, (short) 1)))
                        .all()
                        .get();
            }
            try (KafkaProducer<byte[], byte[]> producer =
                    new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
                send(producer, "membership.facts", BACKUP.minusSeconds(1), "membership.person-erased.v1", "before");
                send(producer, "membership.facts", BACKUP.plusSeconds(1), "membership.person-erased.v1", "p1");
                send(producer, "membership.facts", BACKUP.plusSeconds(2), "membership.member-left.v1", "m1");
                send(producer, "forum.facts", BACKUP.plusSeconds(3), "forum.proposal-text-erased.v1", "t1");
            }
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        ErasedFacts.write(dir, BACKUP, new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactlyInAnyOrder(
                        "membership.facts\torg.regionalforum.membership.person-erased.v1\t{\"id\":\"p1\"}",
                        "forum.facts\torg.regionalforum.forum.proposal-text-erased.v1\t{\"id\":\"t1\"}");
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, String topic, Instant at, String type, String id)
            throws Exception {
        byte[] data = ("{\"id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> fact =
                new ProducerRecord<>(topic, null, at.toEpochMilli(), id.getBytes(StandardCharsets.UTF_8), data);
        fact.headers().add("ce_type", ("org.regionalforum." + type).getBytes(StandardCharsets.UTF_8));
        producer.send(fact).get();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
