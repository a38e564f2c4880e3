package org.regionalforum.benchmark.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.regionalforum.benchmark.stage.FreePorts;
import org.regionalforum.benchmark.stage.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A platform that {@code ./forum run} starts, on a data folder and ports of its own. */
final class LocalPlatform {
    private static final int PORTS = 16;
    private static final int MOST_MINUTES = 10;

    private final Repository repository;
    private final Path scratch;
    private final Path data;
    private final Map<String, String> environment;
    private final int port = FreePorts.firstOf(PORTS);

    /** @param environment what every part is told besides */
    LocalPlatform(Repository repository, Path scratch, String name, Map<String, String> environment) {
        this.repository = repository;
        this.scratch = scratch;
        this.data = scratch.resolve("data-" + name);
        this.environment = environment;
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    /** Seconds until the command returns, which it does when all is ready. */
    double start(String... more) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("run", "--detach", "--port", String.valueOf(port)));
        words.addAll(List.of(more));
        long begun = System.nanoTime();
        if (forum(words).isEmpty()) {
            throw new IllegalStateException("The platform did not start");
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    JsonNode status() throws IOException, InterruptedException {
        return JsonMapper.builder().build().readTree(forum(List.of("status", "--json")));
    }

    void stop() throws IOException, InterruptedException {
        String unused = forum(List.of("stop"));
    }

    private String forum(List<String> words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(repository.root().resolve("forum").toString()));
        command.addAll(words);
        command.addAll(List.of("--data", data.toString()));
        Path log = scratch.resolve("forum-" + words.getFirst() + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(log.toFile())
                .redirectOutput(scratch.resolve("said").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroy();
            throw new IllegalStateException("./forum " + String.join(" ", words) + " failed: " + Files.readString(log)
                    + Files.readString(scratch.resolve("said")));
        }
        return Files.readString(scratch.resolve("said"));
    }
}
