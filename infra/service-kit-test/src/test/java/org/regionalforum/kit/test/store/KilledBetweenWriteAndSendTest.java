package org.regionalforum.kit.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledBetweenWriteAndSendTest {
    private final String database = "killed" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    Path folder;

    @Test
    void what_was_acknowledged_before_a_kill_is_sent_after_the_restart_in_order() throws Exception {
        Process service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledService.class.getName(),
                        folder.toString(),
                        database)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Lines acknowledged = new Lines(folder.resolve("acknowledged"));
        try {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> acknowledged.all().size() > 300);
        } finally {
            service.destroyForcibly().waitFor();
        }
        List<String> promised = acknowledged.all();
        Lines sent = new Lines(folder.resolve("sent"));
        try (ServerAtHand server = ServerAtHand.in(folder);
                StoreFixture store = new StoreFixture(server.uri(), database, new FileSender(sent.file()))) {
            await().atMost(Duration.ofSeconds(20)).until(() -> store.relay().depth() == 0);
        }
        assertThat(new LinkedHashSet<>(sent.all())).containsAll(promised);
        bySource(sent.all())
                .forEach((source, sequences) -> assertThat(sequences)
                        .as(source)
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, sequences.size())
                                .boxed()
                                .toList()));
    }

    private static Map<String, Set<Long>> bySource(List<String> sent) {
        Map<String, Set<Long>> found = new LinkedHashMap<>();
        for (String line : sent) {
            String[] parts = line.split(" ", 2);
            found.computeIfAbsent(parts[0], source -> new LinkedHashSet<>()).add(Long.valueOf(parts[1]));
        }
        return found;
    }
}
