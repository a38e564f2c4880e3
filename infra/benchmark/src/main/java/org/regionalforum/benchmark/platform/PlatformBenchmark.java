package org.regionalforum.benchmark.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.regionalforum.benchmark.report.Bar;
import org.regionalforum.benchmark.report.Figure;
import org.regionalforum.benchmark.stage.FreePorts;
import org.regionalforum.benchmark.stage.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Starts the whole platform twice, as a person would: the first time builds what changed and makes the AOT caches, the second
 * one counts. Then asks what memory each process takes, after a moment of rest.
 */
public final class PlatformBenchmark {
    private static final int PORTS = 11;
    private static final double READY_SECONDS = 30;
    private static final double MEMORY_MIB = 2048;
    private static final double KIB_PER_MIB = 1024;
    private static final int MOST_MINUTES = 10;

    private final Repository repository;
    private final Path scratch;

    public PlatformBenchmark(Repository repository, Path scratch) {
        this.repository = repository;
        this.scratch = scratch;
    }

    public List<Figure> run(boolean twice) throws IOException, InterruptedException {
        if (twice) {
            double first = start("first");
            System.err.printf("         the first start took %.1f s%n", first);
            stop("first");
        }
        double ready = start("second");
        try {
            TimeUnit.SECONDS.sleep(10);
            return figures(ready, status("second"));
        } finally {
            stop("second");
        }
    }

    /** Seconds until the command returns, which it does when all is ready. */
    private double start(String name) throws IOException, InterruptedException {
        String port = String.valueOf(FreePorts.firstOf(PORTS));
        long begun = System.nanoTime();
        String said = forum("run", "--detach", "--empty", "--port", port, "--data", data(name));
        if (said.isEmpty()) {
            throw new IllegalStateException("The platform did not start");
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private JsonNode status(String name) throws IOException, InterruptedException {
        return JsonMapper.builder().build().readTree(forum("status", "--json", "--data", data(name)));
    }

    private void stop(String name) throws IOException, InterruptedException {
        String unused = forum("stop", "--data", data(name));
    }

    private String data(String name) {
        return scratch.resolve("data-" + name).toString();
    }

    private static List<Figure> figures(double ready, JsonNode status) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.alone("platform ready", "durable", "s", ready, new Bar.UpTo(READY_SECONDS)));
        figures.add(Figure.alone(
                "memory (PSS) together",
                "durable",
                "MiB",
                status.get("memoryKib").asLong() / KIB_PER_MIB,
                new Bar.UpTo(MEMORY_MIB)));
        for (JsonNode part : status.get("parts")) {
            figures.add(Figure.alone(
                    "memory: " + part.get("name").asString(),
                    "durable",
                    "MiB",
                    part.get("memoryKib").asLong() / KIB_PER_MIB,
                    new Bar.None()));
        }
        return figures;
    }

    private String forum(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(repository.root().resolve("forum").toString()));
        command.addAll(List.of(arguments));
        Path log = scratch.resolve("forum-" + arguments[0] + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(log.toFile())
                .redirectOutput(scratch.resolve("said").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroy();
            throw new IllegalStateException("./forum " + String.join(" ", arguments) + " failed: "
                    + Files.readString(log) + Files.readString(scratch.resolve("said")));
        }
        return Files.readString(scratch.resolve("said"));
    }
}
