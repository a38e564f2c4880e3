package org.regionalforum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import tools.jackson.databind.JsonNode;

/**
 * Every service is replaced while twenty people join, decide and follow: new instances stand beside the old ones, these are asked
 * to end, one after the other, and nobody's request is refused. Then the other way round, as the platform's own come back.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "The second instance is started like the first, as /proc tells it.")
class RollingUpgradeTest {
    private static final Duration STARTED = Duration.ofMinutes(2);
    private static final int SECOND = 10;

    private final RunningForum forum = RunningForum.get();
    private final HttpClient http = HttpClient.newHttpClient();

    /** A process of the platform and the port on which it listens. */
    private record Instance(ProcessHandle process, int port) {}

    @Test
    void two_instances_stand_side_by_side_and_no_request_is_refused() throws Exception {
        Crowd crowd = new Crowd(forum, "Cambio" + UUID.randomUUID().toString().substring(0, 8), Duration.ofMillis(800));
        crowd.begin();
        Map<String, Instance> old = new LinkedHashMap<>();
        List<Process> fresh = new ArrayList<>();
        try {
            for (String service : List.of("membership", "forum", "projects", "notification")) {
                old.put(service, running(service));
                fresh.add(startBeside(service, old.get(service)));
            }
            for (Instance one : old.values()) {
                await().atMost(STARTED).until(() -> isReady(one.port() + SECOND));
            }
            old.values().forEach(one -> one.process().destroy());
            for (Instance one : old.values()) {
                one.process().onExit().get(30, TimeUnit.SECONDS);
            }
            for (Instance one : old.values()) {
                await().atMost(STARTED).until(() -> isReady(one.port()));
            }
        } finally {
            fresh.forEach(Process::destroy);
            for (Process one : fresh) {
                assertThat(one.waitFor(30, TimeUnit.SECONDS)).isTrue();
            }
        }
        crowd.end();
        Crowd.Ledger ledger = crowd.ledger();
        assertThat(crowd.refusals()).isEmpty();
        assertThat(ledger.surprises).isEmpty();
        assertThat(ledger.admitted).as("people joined meanwhile").isNotEmpty();
        assertThat(ledger.closed).as("the network decided meanwhile").isNotEmpty();
    }

    private Instance running(String service) {
        JsonNode part = forum.part(service);
        return new Instance(
                ProcessHandle.of(part.at("/pid").asLong()).orElseThrow(),
                part.at("/ports/0").asInt());
    }

    private Process startBeside(String service, Instance old) throws IOException {
        Path proc = Path.of("/proc", Long.toString(old.process().pid()));
        ProcessBuilder builder = new ProcessBuilder(strings(proc.resolve("cmdline")));
        builder.environment().clear();
        for (String line : strings(proc.resolve("environ"))) {
            int equals = line.indexOf('=');
            builder.environment().put(line.substring(0, equals), line.substring(equals + 1));
        }
        builder.environment().put("SERVER_PORT", Integer.toString(old.port() + SECOND));
        File log = forum.data().resolve("logs/" + service + "-second.log").toFile();
        return builder.redirectErrorStream(true).redirectOutput(log).start();
    }

    private static List<String> strings(Path file) throws IOException {
        String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return new ArrayList<>(List.of(all.split("\0")));
    }

    private boolean isReady(int port) throws InterruptedException {
        try {
            URI asked = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
            return http.send(HttpRequest.newBuilder(asked).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
