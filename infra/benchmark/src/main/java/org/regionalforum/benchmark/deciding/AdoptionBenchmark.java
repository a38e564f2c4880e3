package org.regionalforum.benchmark.deciding;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.regionalforum.benchmark.load.Percentiles;
import org.regionalforum.benchmark.load.Readers;
import org.regionalforum.benchmark.load.StatedNetwork;
import org.regionalforum.benchmark.report.Bar;
import org.regionalforum.benchmark.report.Figure;
import org.regionalforum.benchmark.stage.Benchmark;
import org.regionalforum.benchmark.stage.ChildJvm;
import org.regionalforum.benchmark.stage.FreePorts;
import org.regionalforum.benchmark.stage.Stage;
import tools.jackson.databind.JsonNode;

/**
 * Ballots of three members are closed one after the other; each time until the resolution stands in the feed, is seen by a live
 * reader, and has reached a system outside by a signed call. The clock starts when staff ask for the close.
 */
public final class AdoptionBenchmark implements Benchmark {
    private static final int MEMBERS = 3;
    private static final int HEAP_MIB = 256;
    private static final String ADOPTED = "resolution-adopted";

    /** Instants, in nanoseconds, at which something was seen. */
    private record Seen(LinkedBlockingQueue<Long> live, LinkedBlockingQueue<Long> called) {}

    @Override
    public List<Figure> run(Stage stage) throws IOException, InterruptedException {
        HttpServer outside = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        int port = FreePorts.one();
        try (RunningNetwork running = new RunningNetwork(stage, "small", MEMBERS);
                ChildJvm notification = ChildJvm.ofJar(
                        stage,
                        "notification",
                        stage.repository().jarOf("notification-service"),
                        HEAP_MIB,
                        allowingPrivateAddresses(running, port));
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            notification.answers(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"));
            Seen seen = new Seen(new LinkedBlockingQueue<>(), new LinkedBlockingQueue<>());
            receive(outside, seen);
            subscribe(running, port, outside);
            Thread live = Thread.ofVirtual().start(() -> listen(running, client, seen));
            List<Figure> figures = measured(stage, running, seen);
            live.interrupt();
            figures.add(reads(stage, running, client));
            client.shutdownNow(); // the live reading does not end by itself
            return figures;
        } finally {
            outside.stop(0);
        }
    }

    private static Map<String, String> allowingPrivateAddresses(RunningNetwork running, int port) {
        Map<String, String> all = new HashMap<>(running.environment(port));
        all.put("FORUM_WEBHOOK_PRIVATE_ADDRESSES", "true");
        all.put("FORUM_SMTP_PORT", "1"); // nobody takes mails here
        return all;
    }

    private static List<Figure> measured(Stage stage, RunningNetwork running, Seen seen) throws InterruptedException {
        int count = stage.scale().resolutions();
        List<Long> readable = new ArrayList<>();
        List<Long> live = new ArrayList<>();
        List<Long> called = new ArrayList<>();
        for (int n = 0; n < count + count / 4 + 1; n++) {
            String ballot = running.opened("Delibera " + n);
            for (int member = 0; member < MEMBERS; member++) {
                JsonNode unused = running.api()
                        .ask(
                                running.token(running.network().delegate(member)),
                                "PUT",
                                "/api/forum/ballots/" + ballot + "/votes/" + StatedNetwork.organisation(member),
                                "{\"choice\": \"YES\"}");
            }
            seen.live().clear();
            seen.called().clear();
            int before = resolutions(running);
            long begun = System.nanoTime();
            running.close(ballot);
            RunningNetwork.until("it stands in the feed", () -> resolutions(running) > before);
            long stands = System.nanoTime();
            long shown = soon(seen.live(), "seen live");
            long came = soon(seen.called(), "called");
            if (n > count / 4) { // the first ones warm everything up
                readable.add(stands - begun);
                live.add(shown - begun);
                called.add(came - begun);
            }
        }
        String store = stage.store().text();
        List<Figure> figures = new ArrayList<>();
        add(figures, store, "readable in the feed", readable);
        add(figures, store, "seen by a live reader", live);
        add(figures, store, "webhook received", called);
        return figures;
    }

    private static long soon(LinkedBlockingQueue<Long> instants, String what) throws InterruptedException {
        Long at = instants.poll(60, TimeUnit.SECONDS);
        if (at == null) {
            throw new IllegalStateException("The resolution was not " + what);
        }
        return at;
    }

    private static void add(List<Figure> figures, String store, String what, List<Long> nanos) {
        Percentiles times =
                new Percentiles(nanos.stream().mapToLong(Long::longValue).toArray());
        figures.add(Figure.alone("close asked → " + what + ", half", store, "ms", times.millis(50), new Bar.None()));
        figures.add(Figure.alone("close asked → " + what + ", 99 %", store, "ms", times.millis(99), new Bar.None()));
    }

    private static int resolutions(RunningNetwork running) {
        int found = 0;
        String after = "0";
        do {
            JsonNode page = running.api().ask("", "GET", "/api/forum/networks/small/feed?limit=200&after=" + after, "");
            for (JsonNode entry : page.at("/items")) {
                if (entry.at("/type").asString().contains(ADOPTED)) {
                    found++;
                }
            }
            after = page.at("/next").asString("");
        } while (!after.isEmpty());
        return found;
    }

    /** Pages of the feed for one who reads all of it again. */
    private static Figure reads(Stage stage, RunningNetwork running, HttpClient client) throws InterruptedException {
        URI feed = URI.create(running.api().address() + "/api/forum/networks/small/feed?limit=50");
        Readers readers = new Readers(client);
        Readers.Seen warm = readers.read(feed, stage.scale().reading());
        Readers.Seen seen = readers.read(feed, stage.scale().reading());
        return Figure.alone(
                "feed: pages of 50 entries", stage.store().text(), "pages/s", seen.perSecond(), new Bar.None());
    }

    private static void receive(HttpServer outside, Seen seen) {
        outside.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        outside.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            if (body.contains(ADOPTED)) {
                seen.called().add(System.nanoTime());
            }
        });
        outside.start();
    }

    private static void subscribe(RunningNetwork running, int port, HttpServer outside) throws InterruptedException {
        String address = "http://127.0.0.1:" + outside.getAddress().getPort() + "/";
        RunningNetwork.until(
                "staff may subscribe a system",
                () -> running.at("http://127.0.0.1:" + port)
                                .send(
                                        running.token(running.network().staff()),
                                        "POST",
                                        "/api/notifications/webhooks",
                                        "{\"network\": \"small\", \"url\": \"" + address
                                                + "\", \"description\": \"Bench\"}",
                                        "Idempotency-Key",
                                        "bench")
                                .statusCode()
                        == 201);
    }

    private static void listen(RunningNetwork running, HttpClient client, Seen seen) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(running.api().address() + "/api/forum/networks/small/feed"))
                .header("Accept", "text/event-stream")
                .build();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                client.send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:") && line.contains(ADOPTED)) {
                    seen.live().add(System.nanoTime());
                }
            }
        } catch (IOException e) {
            // the service or the benchmark has ended
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
