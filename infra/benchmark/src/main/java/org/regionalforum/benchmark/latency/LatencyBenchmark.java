package org.regionalforum.benchmark.latency;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import org.regionalforum.benchmark.load.Percentiles;
import org.regionalforum.benchmark.load.Topic;
import org.regionalforum.benchmark.plain.PlainApp;
import org.regionalforum.benchmark.report.Bar;
import org.regionalforum.benchmark.report.Figure;
import org.regionalforum.benchmark.sample.KitApp;
import org.regionalforum.benchmark.stage.Benchmark;
import org.regionalforum.benchmark.stage.ChildJvm;
import org.regionalforum.benchmark.stage.FreePorts;
import org.regionalforum.benchmark.stage.Stage;

/**
 * A hundred commands a second over HTTP to a service on the kit, each until a plain consumer has read its fact; the reference
 * is an application written by hand that writes once and sends. One after the other, each in a warm JVM of its own.
 */
public final class LatencyBenchmark implements Benchmark {
    private static final int HEAP_MIB = 256;

    @Override
    public List<Figure> run(Stage stage) throws IOException, InterruptedException {
        Percentiles plain = measure(stage, "plain", PlainApp.class, PlainApp.TOPIC, "/lines?network=none");
        Percentiles ours = measure(stage, "kit", KitApp.class, "bench.facts", "/actuator/health/readiness");
        String store = stage.store().text();
        String against = "by hand";
        return List.of(
                new Figure("latency, half", store, "ms", ours.millis(50), plain.millis(50), against, new Bar.AtMost(3)),
                new Figure(
                        "latency, 99 %", store, "ms", ours.millis(99), plain.millis(99), against, new Bar.AtMost(5)));
    }

    private static Percentiles measure(Stage stage, String name, Class<?> main, String topicName, String health)
            throws IOException, InterruptedException {
        Topic topic = new Topic(stage.kafka(), topicName).made();
        int port = FreePorts.one();
        String address = "http://127.0.0.1:" + port;
        Map<String, String> environment = Map.of(
                "SERVER_PORT", String.valueOf(port),
                "SERVER_ADDRESS", "127.0.0.1",
                "FORUM_MONGODB_URI", stage.mongo(),
                "FORUM_KAFKA", stage.kafka(),
                "PLAIN_DATABASE", "plain");
        try (ChildJvm app = ChildJvm.ofMain(stage, name, main, HEAP_MIB, environment);
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                Arrivals arrivals = new Arrivals(topic)) {
            app.answers(URI.create(address + health));
            PacedPosts posts = new PacedPosts(client, URI.create(address + "/papers"));
            Percentiles cold = posts.run(name + "-warm-", stage.scale().warmUp(), arrivals);
            Percentiles warm = posts.run(name + "-", stage.scale().measured(), arrivals);
            System.err.printf(
                    "         %s: half %.1f ms, 99 %% %.1f ms; while it warmed up %.1f and %.1f ms%n",
                    name, warm.millis(50), warm.millis(99), cold.millis(50), cold.millis(99));
            return warm;
        }
    }
}
