package org.regionalforum.benchmark.directory;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.regionalforum.benchmark.load.Readers;
import org.regionalforum.benchmark.plain.PlainApp;
import org.regionalforum.benchmark.report.Bar;
import org.regionalforum.benchmark.report.Figure;
import org.regionalforum.benchmark.stage.Benchmark;
import org.regionalforum.benchmark.stage.ChildJvm;
import org.regionalforum.benchmark.stage.FreePorts;
import org.regionalforum.benchmark.stage.Stage;

/**
 * The first page of the public directory and its JSON, as membership-service serves them, of 84 members and of 10,000; the
 * reference is a plain endpoint that reads fifty lines of the same collection.
 */
public final class DirectoryBenchmark implements Benchmark {
    private static final int FEW = 84;
    private static final int HEAP_MIB = 256;

    private record Rates(Readers.Seen page, Readers.Seen json, Readers.Seen plain) {}

    @Override
    public List<Figure> run(Stage stage) throws IOException, InterruptedException {
        int port = FreePorts.one();
        int plainPort = FreePorts.one();
        try (ChildJvm service = ChildJvm.ofJar(
                        stage,
                        "membership",
                        stage.repository().jarOf("membership-service"),
                        HEAP_MIB,
                        environment(stage, port));
                ChildJvm plain = ChildJvm.ofMain(
                        stage, "plain-directory", PlainApp.class, HEAP_MIB, environment(stage, plainPort));
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                MongoClient mongo = MongoClients.create(stage.mongo())) {
            String address = "http://127.0.0.1:" + port;
            service.answers(URI.create(address + "/actuator/health/readiness"));
            plain.answers(URI.create("http://127.0.0.1:" + plainPort + "/lines?network=none"));
            Lines lines = new Lines(mongo.getDatabase("membership"));
            Readers readers = new Readers(client);
            int many = stage.scale().manyMembers();
            lines.put("few", FEW);
            counted(readers, address, "few", FEW);
            Rates few = read(
                    stage, readers, address, plainPort, "few", stage.scale().warmUp());
            lines.put("many", many);
            counted(readers, address, "many", many);
            Rates lots = read(
                    stage, readers, address, plainPort, "many", stage.scale().reading());
            return figures(stage.store().text(), many, few, lots);
        }
    }

    private static Map<String, String> environment(Stage stage, int port) {
        return Map.of(
                "SERVER_PORT", String.valueOf(port),
                "SERVER_ADDRESS", "127.0.0.1",
                "FORUM_MONGODB_URI", stage.mongo(),
                "FORUM_KAFKA", stage.kafka(),
                "PLAIN_DATABASE", "membership");
    }

    private static void counted(Readers readers, String address, String network, int members)
            throws IOException, InterruptedException {
        String counts = readers.text(URI.create(address + "/api/membership/networks/" + network + "/counts"));
        if (!counts.contains("\"total\":" + members + ",")) {
            throw new IllegalStateException("membership-service does not see " + members + " members: " + counts);
        }
    }

    private static Rates read(
            Stage stage, Readers readers, String address, int plainPort, String network, Duration warmUp)
            throws InterruptedException {
        URI page = URI.create(address + "/networks/" + network + "/members");
        URI json = URI.create(address + "/api/membership/networks/" + network + "/members");
        URI plain = URI.create("http://127.0.0.1:" + plainPort + "/lines?network=" + network);
        for (URI each : List.of(page, json, plain)) {
            Readers.Seen unused = readers.read(each, warmUp);
        }
        return new Rates(
                readers.read(page, stage.scale().reading()),
                readers.read(json, stage.scale().reading()),
                readers.read(plain, stage.scale().reading()));
    }

    private static List<Figure> figures(String store, int many, Rates few, Rates lots) {
        List<Figure> figures = new ArrayList<>();
        add(figures, store, "page", few.page(), few.plain(), FEW);
        add(figures, store, "JSON", few.json(), few.plain(), FEW);
        add(figures, store, "page", lots.page(), lots.plain(), many);
        add(figures, store, "JSON", lots.json(), lots.plain(), many);
        figures.add(growth("page", store, many, lots.page(), few.page()));
        figures.add(growth("JSON", store, many, lots.json(), few.json()));
        return figures;
    }

    private static void add(
            List<Figure> figures, String store, String what, Readers.Seen ours, Readers.Seen plain, int members) {
        String name = "directory " + what + ", " + members + " members";
        Bar none = new Bar.None();
        figures.add(new Figure(
                name, store, "requests/s", ours.perSecond(), plain.perSecond(), "50 lines, no layout", none));
        figures.add(new Figure(
                name + ", 99 %",
                store,
                "ms",
                ours.times().millis(99),
                plain.times().millis(99),
                "50 lines",
                none));
    }

    private static Figure growth(String what, String store, int many, Readers.Seen lots, Readers.Seen few) {
        return new Figure(
                "directory " + what + ", " + many + " against " + FEW,
                store,
                "requests/s",
                lots.perSecond(),
                few.perSecond(),
                FEW + " members",
                new Bar.None());
    }
}
