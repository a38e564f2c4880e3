package org.regionalforum.benchmark.deciding;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.regionalforum.benchmark.load.Api;
import org.regionalforum.benchmark.load.Clients;
import org.regionalforum.benchmark.load.ProcessMemory;
import org.regionalforum.benchmark.load.StatedNetwork;
import org.regionalforum.benchmark.plain.PlainApp;
import org.regionalforum.benchmark.report.Bar;
import org.regionalforum.benchmark.report.Figure;
import org.regionalforum.benchmark.stage.Benchmark;
import org.regionalforum.benchmark.stage.ChildJvm;
import org.regionalforum.benchmark.stage.FreePorts;
import org.regionalforum.benchmark.stage.Stage;

/**
 * Every member of a large network votes on one ballot: inside the service, against the same conditional update on a copy of the
 * boxes by the driver alone; over HTTP, against an endpoint by hand that does that update; and through the gateway.
 */
public final class VoteBenchmark implements Benchmark {
    private static final int CLIENTS = 32;
    private static final int GATEWAY_MIB = 160;
    private static final double LEAST = 0.5;
    private static final String COPY = "boxesByHand";

    @Override
    public List<Figure> run(Stage stage) throws IOException, InterruptedException {
        int members = stage.scale().manyMembers();
        try (RunningNetwork running = new RunningNetwork(stage, "large", members)) {
            List<String> tokens = new ArrayList<>();
            for (int n = 0; n < members; n++) {
                tokens.add(running.token(running.network().delegate(n)));
            }
            String warm = running.opened("Prova");
            double unused = voted(running.api(), warm, tokens);
            String ballot = running.opened("Diretto");
            copyBoxes(running, ballot);
            double direct = voted(running.api(), ballot, tokens);
            double memory = ProcessMemory.mib(running.process());
            String place = running.opened("Attraverso");
            double through = throughGateway(stage, running, place, tokens);
            double inside = inside(stage, running, members);
            double byHand = byHand(stage, running, members);
            double driver = byDriver(running, members);
            double close = closed(running, ballot, members);
            return figures(stage.store().text(), members, direct, through, inside, byHand, driver, memory, close);
        }
    }

    /** Votes per second; every member votes once. */
    private static double voted(Api api, String ballot, List<String> tokens) throws InterruptedException {
        return Clients.share(
                CLIENTS,
                tokens.size(),
                n -> api.ask(
                        tokens.get(n),
                        "PUT",
                        "/api/forum/ballots/" + ballot + "/votes/" + StatedNetwork.organisation(n),
                        "{\"choice\": \"" + (n % 3 == 0 ? "NO" : "YES") + "\"}"));
    }

    private static double throughGateway(Stage stage, RunningNetwork running, String ballot, List<String> tokens)
            throws IOException, InterruptedException {
        int port = FreePorts.one();
        Map<String, String> environment = new HashMap<>(running.environment(port));
        environment.put("FORUM_FORUM", running.api().address());
        environment.put("FORUM_PUBLIC_ADDRESS", "http://127.0.0.1:" + port);
        environment.put("FORUM_OIDC_CLIENT_SECRET", "unused-but-long-enough-to-be-a-secret");
        environment.put("FORUM_LIMIT_ENABLED", "false"); // thousands of people share this address
        try (ChildJvm gateway =
                ChildJvm.ofJar(stage, "gateway", stage.repository().jarOf("gateway"), GATEWAY_MIB, environment)) {
            gateway.answers(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"));
            Api api = running.at("http://127.0.0.1:" + port);
            for (int n = 0; n < tokens.size() / 5; n++) { // warms it up
                var unused = api.send(tokens.get(n), "GET", "/api/forum/networks/large/feed", "");
            }
            return voted(api, ballot, tokens);
        }
    }

    /** Votes per second by the desk itself, after a ballot that warms it up. */
    private static double inside(Stage stage, RunningNetwork running, int members)
            throws IOException, InterruptedException {
        Path voters = stage.scratch().resolve("voters");
        Files.write(
                voters,
                IntStream.range(0, members)
                        .mapToObj(n -> running.network().delegate(n) + " " + StatedNetwork.organisation(n))
                        .toList());
        List<String> arguments = List.of(
                voters.toString(), String.valueOf(CLIENTS), running.opened("Prova interna"), running.opened("Dentro"));
        try (ChildJvm service = ChildJvm.insideJar(
                stage,
                "inside-votes",
                stage.repository().jarOf("forum-service"),
                RunningNetwork.HEAP_MIB,
                running.environment(FreePorts.one()),
                List.of(InsideVotes.class, Clients.class),
                arguments)) {
            return Double.parseDouble(service.ended(InsideVotes.SAYS));
        }
    }

    private static void copyBoxes(RunningNetwork running, String ballot) {
        List<Document> boxes = new ArrayList<>();
        running.database()
                .getCollection("boxes")
                .find(Filters.eq("ballot", ballot))
                .forEach(boxes::add);
        for (String copy : List.of(COPY, COPY + 2)) {
            running.database().getCollection(copy).insertMany(boxes);
        }
    }

    private static Map<String, String> places(RunningNetwork running) {
        Map<String, String> places = new HashMap<>();
        running.database()
                .getCollection(COPY)
                .find()
                .forEach(box -> box.get("lines", Document.class)
                        .keySet()
                        .forEach(organisation -> places.put(organisation, box.getString("_id"))));
        return places;
    }

    private static double byHand(Stage stage, RunningNetwork running, int members)
            throws IOException, InterruptedException {
        int port = FreePorts.one();
        Map<String, String> environment = new HashMap<>(running.environment(port));
        environment.put("PLAIN_DATABASE", "forum");
        Map<String, String> places = places(running);
        try (ChildJvm plain = ChildJvm.ofMain(stage, "plain-votes", PlainApp.class, 256, environment)) {
            Api api = running.at("http://127.0.0.1:" + port);
            plain.answers(URI.create(api.address() + "/lines?network=none"));
            double warm = byHand(api, COPY + 2, places, members);
            return byHand(api, COPY, places, members);
        }
    }

    private static double byHand(Api api, String collection, Map<String, String> places, int members)
            throws InterruptedException {
        return Clients.share(CLIENTS, members, n -> {
            String organisation = StatedNetwork.organisation(n);
            api.ask(
                    "",
                    "POST",
                    "/votes",
                    "{\"collection\": \"" + collection + "\", \"box\": \"" + places.get(organisation)
                            + "\", \"organisation\": \"" + organisation + "\", \"choice\": \"YES\"}");
        });
    }

    /** The bare update, on lines that were voted on by hand before: the revision stands at one. */
    private static double byDriver(RunningNetwork running, int members) throws InterruptedException {
        MongoCollection<Document> boxes = running.database().getCollection(COPY);
        Map<String, String> places = places(running);
        return Clients.share(CLIENTS, members, n -> {
            String line = "lines." + StatedNetwork.organisation(n);
            Date now = new Date();
            long matched = boxes.updateOne(
                            Filters.and(
                                    Filters.eq("_id", places.get(StatedNetwork.organisation(n))),
                                    Filters.exists("shut", false),
                                    Filters.lte("opensAt", now),
                                    Filters.gt("closesAt", now),
                                    Filters.eq(line + ".entry.entitled", true),
                                    Filters.eq(line + ".revision", 1)),
                            Updates.combine(
                                    Updates.set(line + ".vote", new Document("choice", "NO").append("at", now)),
                                    Updates.set(line + ".revision", 2),
                                    Updates.inc("version", 1L)))
                    .getMatchedCount();
            if (matched != 1) {
                throw new IllegalStateException("The reference found no line " + n);
            }
        });
    }

    /** Seconds from the close until the result stands; fails where it has not counted everybody. */
    private static double closed(RunningNetwork running, String ballot, int members) throws InterruptedException {
        long begun = System.nanoTime();
        running.close(ballot);
        RunningNetwork.until(ballot + " is closed", () -> running.status(ballot).equals("CLOSED"));
        double seconds = (System.nanoTime() - begun) / 1e9;
        int counted = running.seen(ballot)
                .at("/result/arithmetic/totals/present/heads")
                .asInt();
        if (counted != members) {
            throw new IllegalStateException(counted + " of " + members + " votes were counted");
        }
        return seconds;
    }

    private static List<Figure> figures(
            String store,
            int members,
            double direct,
            double through,
            double inside,
            double byHand,
            double driver,
            double memory,
            double close) {
        Bar none = new Bar.None();
        return List.of(
                new Figure(
                        "vote inside the service, " + members + " members",
                        store,
                        "votes/s",
                        inside,
                        driver,
                        "the driver's update alone",
                        new Bar.AtLeast(LEAST)),
                new Figure("vote over HTTP", store, "votes/s", direct, byHand, "one update by hand over HTTP", none),
                new Figure("vote over HTTP", store, "votes/s", direct, driver, "the driver's update alone", none),
                new Figure("vote through the gateway", store, "votes/s", through, direct, "without the gateway", none),
                Figure.alone(members + " members vote on one ballot", store, "s", members / direct, none),
                Figure.alone("its close: count, certificate, number", store, "s", close, none),
                Figure.alone("memory (PSS) of forum-service after it", store, "MiB", memory, none));
    }
}
