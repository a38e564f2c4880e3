package org.regionalforum.benchmark.projects;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.regionalforum.benchmark.load.Api;
import org.regionalforum.benchmark.load.Facts;
import org.regionalforum.benchmark.load.Readers;
import org.regionalforum.benchmark.load.StatedNetwork;
import org.regionalforum.benchmark.load.Topic;
import org.regionalforum.benchmark.report.Bar;
import org.regionalforum.benchmark.report.Figure;
import org.regionalforum.benchmark.stage.Benchmark;
import org.regionalforum.benchmark.stage.ChildJvm;
import org.regionalforum.benchmark.stage.FreePorts;
import org.regionalforum.benchmark.stage.SmallIdentity;
import org.regionalforum.benchmark.stage.Stage;

/**
 * A word and a country are searched among 1,000 projects and among very many. One project is registered through the interface;
 * the others are copies of its document with words, countries and names of their own.
 */
public final class ProjectsBenchmark implements Benchmark {
    private static final int FEW = 1_000;
    private static final int AT_ONCE = 1_000;
    private static final int WORDS = 500;
    private static final int HEAP_MIB = 256;
    private static final double MOST = 2;
    private static final List<String> COUNTRIES = List.of("SN", "BF", "MZ", "AL", "EC", "KE", "ET", "BR", "PE", "TN");
    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

    @Override
    public List<Figure> run(Stage stage) throws IOException, InterruptedException {
        int port = FreePorts.one();
        int many = stage.scale().projects(stage.store());
        for (String topic : List.of("membership.facts", "membership.texts", "membership.contacts")) {
            Topic unused = new Topic(stage.kafka(), topic).made();
        }
        try (SmallIdentity identity = SmallIdentity.start();
                ChildJvm service = ChildJvm.ofJar(
                        stage,
                        "projects",
                        stage.repository().jarOf("projects-service"),
                        HEAP_MIB,
                        Map.of(
                                "SERVER_PORT", String.valueOf(port),
                                "SERVER_ADDRESS", "127.0.0.1",
                                "FORUM_MONGODB_URI", stage.mongo(),
                                "FORUM_KAFKA", stage.kafka(),
                                "FORUM_ISSUER", identity.issuer()));
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                MongoClient mongo = MongoClients.create(stage.mongo());
                Facts facts = new Facts(stage.kafka(), "membership.facts")) {
            Api api = new Api(client, "http://127.0.0.1:" + port);
            service.answers(URI.create(api.address() + "/actuator/health/readiness"));
            StatedNetwork network = new StatedNetwork("large", 1, facts);
            network.found();
            network.admit();
            MongoDatabase database = mongo.getDatabase("projects");
            Document model = registered(api, identity.token(network.delegate(0), false), database);
            MongoCollection<Document> projects = database.getCollection("projects");
            copy(model, projects, 0, FEW);
            Readers readers = new Readers(client);
            Readers.Seen few = search(stage, readers, api);
            copy(model, projects, FEW, many);
            Readers.Seen lots = search(stage, readers, api);
            return figures(stage.store().text(), many, few, lots);
        }
    }

    private static Document registered(Api api, String token, MongoDatabase database) throws InterruptedException {
        String asked = "{\"organisation\": \"" + StatedNetwork.organisation(0)
                + "\", \"description\": {\"title\": \"Acqua per tutti\", \"summary\": \"Pozzi e orti.\", \"family\": \"COOPERATION\", "
                + "\"territories\": [{\"place\": \"Torino\", \"percentage\": \"100\"}], "
                + "\"countries\": [{\"country\": \"SN\", \"percentage\": \"100\"}], \"sectors\": [\"14030\"], "
                + "\"goals\": [\"6\"], \"start\": \"2026-01-01\", \"end\": \"2027-12-31\"}}";
        long until = System.nanoTime() + PATIENCE_NANOS;
        HttpResponse<String> draft = api.send(token, "POST", "/api/projects/networks/large/projects", asked);
        while (draft.statusCode() != 201) { // until the mandate is known
            if (System.nanoTime() > until) {
                throw new IllegalStateException("No project could be written: " + draft.body());
            }
            Thread.sleep(200);
            draft = api.send(token, "POST", "/api/projects/networks/large/projects", asked);
        }
        String path = draft.headers().firstValue("Location").orElseThrow();
        String id = path.substring(path.lastIndexOf('/') + 1);
        HttpResponse<String> seen = api.send(token, "GET", "/api/projects/projects/" + id, "");
        var unused = api.ask(
                token,
                "POST",
                "/api/projects/projects/" + id + "/registration",
                "",
                "If-Match",
                seen.headers().firstValue("ETag").orElseThrow());
        Document model = Objects.requireNonNull(
                database.getCollection("projects").find(Filters.eq("_id", id)).first());
        model.remove("outbox");
        model.remove("pendingSince");
        model.remove("lease");
        return model;
    }

    private static void copy(Document model, MongoCollection<Document> into, int from, int to) {
        List<Document> some = new ArrayList<>(AT_ONCE);
        for (int n = from; n < to; n++) {
            String id = String.format(Locale.ROOT, "copy-%06d", n);
            Document listing = new Document(model.get("listing", Document.class));
            List<String> words = new ArrayList<>(listing.getList("words", String.class));
            words.add("parola" + n % WORDS + "x");
            listing.put("words", words);
            listing.put("countries", List.of(COUNTRIES.get(n % COUNTRIES.size())));
            listing.put("key", "2026-01-01T00:00:00Z/" + id);
            Document copy = new Document(model);
            copy.put("_id", id);
            copy.put("number", n + 2);
            copy.put("place", "large/" + (n + 2));
            copy.put("listing", listing);
            some.add(copy);
            if (some.size() == AT_ONCE || n == to - 1) {
                into.insertMany(some);
                some.clear();
            }
        }
    }

    private static Readers.Seen search(Stage stage, Readers readers, Api api) throws InterruptedException {
        URI search = URI.create(api.address() + "/api/projects/networks/large/projects?q=parola7x&country=BR&limit=50");
        Readers.Seen warm = readers.read(search, stage.scale().warmUp());
        return readers.read(search, stage.scale().measured());
    }

    private static List<Figure> figures(String store, int many, Readers.Seen few, Readers.Seen lots) {
        String what = "project search among " + many;
        String against = "among " + FEW;
        return List.of(
                new Figure(what, store, "requests/s", lots.perSecond(), few.perSecond(), against, new Bar.None()),
                new Figure(
                        what + ", 99 %",
                        store,
                        "ms",
                        lots.times().millis(99),
                        few.times().millis(99),
                        against,
                        new Bar.AtMost(MOST)));
    }
}
