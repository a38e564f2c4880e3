package org.regionalforum.benchmark.fanout;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.regionalforum.benchmark.load.Clients;
import org.regionalforum.benchmark.load.Facts;
import org.regionalforum.benchmark.load.ProcessMemory;
import org.regionalforum.benchmark.load.Topic;
import org.regionalforum.benchmark.report.Bar;
import org.regionalforum.benchmark.report.Figure;
import org.regionalforum.benchmark.stage.Benchmark;
import org.regionalforum.benchmark.stage.ChildJvm;
import org.regionalforum.benchmark.stage.FreePorts;
import org.regionalforum.benchmark.stage.SmallIdentity;
import org.regionalforum.benchmark.stage.Stage;

/**
 * A resolution is told to all who follow its network by their address: notices made per second; the reference is plain bulk
 * inserts of the same documents. Followers are put straight into the service's store.
 */
public final class FanOutBenchmark implements Benchmark {
    private static final int HEAP_MIB = 256;
    private static final int BULK = 1_000;
    private static final double LEAST = 0.5;
    private static final long PATIENCE_SECONDS = 900;
    private static final String FORUM = "org.regionalforum.forum.";

    @Override
    public List<Figure> run(Stage stage) throws IOException, InterruptedException {
        int followers = stage.scale().followers();
        int port = FreePorts.one();
        try (SmallIdentity identity = SmallIdentity.start()) {
            for (String name : List.of(
                    "membership.facts", "membership.texts", "membership.contacts", "forum.facts", "forum.texts")) {
                Topic unused = new Topic(stage.kafka(), name).made();
            }
            try (ChildJvm service = ChildJvm.ofJar(
                            stage,
                            "notification",
                            stage.repository().jarOf("notification-service"),
                            HEAP_MIB,
                            environment(stage, identity, port));
                    MongoClient mongo = MongoClients.create(stage.mongo());
                    Facts membership = new Facts(stage.kafka(), "membership.facts");
                    Facts forum = new Facts(stage.kafka(), "forum.facts");
                    Facts texts = new Facts(stage.kafka(), "forum.texts")) {
                service.answers(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"));
                MongoDatabase database = mongo.getDatabase("notification");
                found(membership);
                follow(database, "few", followers / 10);
                follow(database, "many", followers);
                double warm = told(database, forum, texts, "few", followers / 10);
                double before = ProcessMemory.mib(service.process());
                double rate = told(database, forum, texts, "many", followers);
                double after = ProcessMemory.mib(service.process());
                double plain = inserted(database, followers);
                return figures(stage.store().text(), followers, rate, plain, before, after);
            }
        }
    }

    private static Map<String, String> environment(Stage stage, SmallIdentity identity, int port) {
        return new HashMap<>(Map.of(
                "SERVER_PORT", String.valueOf(port),
                "SERVER_ADDRESS", "127.0.0.1",
                "FORUM_MONGODB_URI", stage.mongo(),
                "FORUM_KAFKA", stage.kafka(),
                "FORUM_ISSUER", identity.issuer(),
                "FORUM_SMTP_PORT", "1")); // nobody takes mails here; making the notices is what is measured
    }

    private static void found(Facts membership) {
        for (String network : List.of("few", "many")) {
            membership.say(
                    "org.regionalforum.membership.network-founded.v1",
                    "/membership/networks/" + network,
                    Map.of(
                            "network",
                            network,
                            "name",
                            "Rete " + network,
                            "shortName",
                            network,
                            "founded",
                            1997,
                            "preset",
                            "NETWORK",
                            "territory",
                            "Piemonte"));
        }
        membership.flush();
    }

    private static void follow(MongoDatabase database, String network, int followers) {
        List<Document> some = new ArrayList<>();
        for (int n = 0; n < followers; n++) {
            some.add(new Document("_id", UUID.randomUUID().toString().replace("-", ""))
                    .append("version", 1L)
                    .append("sequence", 0L)
                    .append("usedKeys", List.of())
                    .append("address", network + n + "@example.org")
                    .append("owners", List.of())
                    .append("token", UUID.randomUUID().toString())
                    .append("language", "it")
                    .append("asked", List.of())
                    .append("topics", List.of(network)));
            if (some.size() == BULK || n == followers - 1) {
                database.getCollection("followers").insertMany(some);
                some.clear();
            }
        }
    }

    /** Notices per second from the fact until the last one is there. */
    private static double told(MongoDatabase database, Facts forum, Facts texts, String network, int followers)
            throws InterruptedException {
        MongoCollection<Document> notices = database.getCollection("notices");
        long there = notices.estimatedDocumentCount();
        texts.say(FORUM + "text.v1", "/forum/texts/" + network + "-title", Map.of("text", "Delibera per tutti"));
        texts.flush();
        long begun = System.nanoTime();
        forum.say(
                FORUM + "resolution-adopted.v1",
                "/forum/resolutions/" + network + "-assembly-1",
                Map.ofEntries(
                        Map.entry("resolution", network + "-assembly-1"),
                        Map.entry("network", network),
                        Map.entry("body", "assembly"),
                        Map.entry("year", 2026),
                        Map.entry("number", 1),
                        Map.entry("position", 1),
                        Map.entry("ballot", network + "-ballot"),
                        Map.entry("proposal", network + "-proposal"),
                        Map.entry("kind", "POSITION"),
                        Map.entry("title", network + "-title"),
                        Map.entry("on", "2026-11-01"),
                        Map.entry("path", "/forum/" + network + "/resolutions/2026/1")));
        forum.flush();
        // Asked rarely, and as the store's own number: to count a hundred thousand documents costs more than to make
        // some.
        while (notices.estimatedDocumentCount() < there + followers) {
            if (System.nanoTime() - begun > PATIENCE_SECONDS * 1_000_000_000L) {
                throw new IllegalStateException(
                        notices.estimatedDocumentCount() - there + " of " + followers + " notices were made");
            }
            Thread.sleep(100);
        }
        return Clients.perSecond(followers, System.nanoTime() - begun);
    }

    private static double inserted(MongoDatabase database, int count) {
        Document like = java.util.Objects.requireNonNull(database.getCollection("notices")
                .find(Filters.exists("recipient"))
                .first());
        MongoCollection<Document> copy = database.getCollection("noticesByHand");
        database.getCollection("notices")
                .listIndexes()
                .forEach(index -> copy.createIndex(
                        index.get("key", Document.class),
                        new com.mongodb.client.model.IndexOptions()
                                .unique(index.getBoolean("unique", false))
                                .sparse(index.getBoolean("sparse", false))));
        long begun = System.nanoTime();
        for (int from = 0; from < count; from += BULK) {
            List<Document> some = new ArrayList<>(BULK);
            for (int n = from; n < Math.min(from + BULK, count); n++) {
                Document own = new Document(like);
                own.put("_id", "copy-" + n);
                own.put("recipient", "recipient-" + n);
                some.add(own);
            }
            copy.insertMany(some, new InsertManyOptions().ordered(false));
        }
        return Clients.perSecond(count, System.nanoTime() - begun);
    }

    private static List<Figure> figures(
            String store, int followers, double rate, double plain, double before, double after) {
        return List.of(
                new Figure(
                        "one resolution to " + followers + " followers",
                        store,
                        "notices/s",
                        rate,
                        plain,
                        "bulk inserts",
                        new Bar.AtLeast(LEAST)),
                new Figure(
                        "memory (PSS) of notification-service after it",
                        store,
                        "MiB",
                        after,
                        before,
                        "before it",
                        new Bar.None()));
    }
}
