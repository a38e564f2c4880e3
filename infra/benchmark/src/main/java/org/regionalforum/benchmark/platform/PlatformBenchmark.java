package org.regionalforum.benchmark.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.regionalforum.benchmark.report.Bar;
import org.regionalforum.benchmark.report.Figure;
import org.regionalforum.benchmark.stage.Repository;
import tools.jackson.databind.JsonNode;

/**
 * Starts the whole platform twice, as a person would: the first time builds what changed and makes the AOT caches, the second
 * one counts. Then asks what memory each process takes, after a moment of rest.
 */
public final class PlatformBenchmark {
    private static final double READY_SECONDS = 30;
    private static final double MEMORY_MIB = 2048;
    private static final double KIB_PER_MIB = 1024;

    private final Repository repository;
    private final Path scratch;

    public PlatformBenchmark(Repository repository, Path scratch) {
        this.repository = repository;
        this.scratch = scratch;
    }

    public List<Figure> run(boolean twice) throws IOException, InterruptedException {
        if (twice) {
            LocalPlatform first = new LocalPlatform(repository, scratch, "first", Map.of());
            System.err.printf("         the first start took %.1f s%n", first.start("--empty"));
            first.stop();
        }
        LocalPlatform second = new LocalPlatform(repository, scratch, "second", Map.of());
        double ready = second.start("--empty");
        try {
            TimeUnit.SECONDS.sleep(10);
            return figures(ready, second.status());
        } finally {
            second.stop();
        }
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
}
