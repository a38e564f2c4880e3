package org.regionalforum.localbroker;

import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads out of a broker's folder, on which nothing runs, what was erased since an instant: a line {@code topic TAB type TAB
 * JSON} for each fact that says so. A backup from before that instant does not know of it.
 */
public final class ErasedFacts {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String FACTS = ".facts";

    private ErasedFacts() {}

    public static void main(String[] args) throws Exception {
        if (args.length != 4 || !args[0].equals("--dir") || !args[2].equals("--since")) {
            System.err.println("Usage: --dir DIR --since INSTANT");
            System.exit(2);
        }
        write(Path.of(args[1]), Instant.parse(args[3]), System.out);
        System.exit(0);
    }

    static void write(Path dir, Instant since, PrintStream out) throws Exception {
        int port = freePort();
        try (LocalBroker _ = LocalBroker.start(new BrokerSettings(dir, port, freePort()))) {
            read("127.0.0.1:" + port, since).forEach(out::println);
            out.flush();
        }
    }

    private static List<String> read(String broker, Instant since) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker, "allow.auto.create.topics", false);
        List<String> lines = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().endsWith(FACTS))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            consumer.offsetsForTimes(all.stream().collect(Collectors.toMap(part -> part, part -> since.toEpochMilli())))
                    .forEach((part, first) ->
                            consumer.seek(part, first == null ? ends.getOrDefault(part, 0L) : first.offset()));
            while (all.stream().anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
                for (ConsumerRecord<byte[], byte[]> fact : consumer.poll(POLL)) {
                    String type = header(fact, "ce_type");
                    if (type.contains("-erased.")) {
                        lines.add(fact.topic() + "\t" + type + "\t" + new String(fact.value(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return lines;
    }

    private static String header(ConsumerRecord<byte[], byte[]> fact, String name) {
        Header header = fact.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static int freePort() throws java.io.IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
