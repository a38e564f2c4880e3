package org.regionalforum.benchmark.fanout;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
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
import org.regionalforum.benchmark.load.Topic;
import org.regionalforum.benchmark.stage.ChildJvm;
import org.regionalforum.benchmark.stage.FreePorts;
import org.regionalforum.benchmark.stage.SmallIdentity;
import org.regionalforum.benchmark.stage.Stage;

/** A notification-service that runs by itself, with what the others would tell it. */
final class Notices implements AutoCloseable {
    private static final int HEAP_MIB = 256;
    private static final int BULK = 1_000;
    private static final long PATIENCE_SECONDS = 900;
    private static final String FORUM = "org.regionalforum.forum.";

    private final SmallIdentity identity;
    private final ChildJvm service;
    private final MongoClient mongo;
    private final Facts membership;
    private final Facts forum;
    private final Facts texts;

    Notices(Stage stage) throws IOException, InterruptedException {
        identity = SmallIdentity.start();
        int port = FreePorts.one();
        for (String name :
                List.of("membership.facts", "membership.texts", "membership.contacts", "forum.facts", "forum.texts")) {
            Topic unused = new Topic(stage.kafka(), name).made();
        }
        service = ChildJvm.ofJar(
                stage,
                "notification",
                stage.repository().jarOf("notification-service"),
                HEAP_MIB,
                environment(stage, identity, port));
        mongo = MongoClients.create(stage.mongo());
        membership = new Facts(stage.kafka(), "membership.facts");
        forum = new Facts(stage.kafka(), "forum.facts");
        texts = new Facts(stage.kafka(), "forum.texts");
        service.answers(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"));
    }

    MongoDatabase database() {
        return mongo.getDatabase("notification");
    }

    long process() {
        return service.process();
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

    /** A network that can be followed. */
    void found(String network) {
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
        membership.flush();
    }

    /** Puts followers of a network, known by their addresses, straight into the store. */
    void follow(String network, int followers) {
        List<Document> some = new ArrayList<>();
        for (int n = 0; n < followers; n++) {
            some.add(new Document("_id", UUID.randomUUID().toString().replace("-", ""))
                    .append("version", 1L)
                    .append("sequence", 0L)
                    .append("usedKeys", List.of())
                    .append("address", network + UUID.randomUUID() + "@example.org")
                    .append("owners", List.of())
                    .append("token", UUID.randomUUID().toString())
                    .append("language", "it")
                    .append("asked", List.of())
                    .append("topics", List.of(network)));
            if (some.size() == BULK || n == followers - 1) {
                database().getCollection("followers").insertMany(some);
                some.clear();
            }
        }
    }

    /** Notices per second from the fact until the last one is there. */
    double told(String network, int followers) throws InterruptedException {
        MongoCollection<Document> notices = database().getCollection("notices");
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
            Thread.sleep(20);
        }
        return Clients.perSecond(followers, System.nanoTime() - begun);
    }

    @Override
    public void close() {
        texts.close();
        forum.close();
        membership.close();
        mongo.close();
        service.close();
        identity.close();
    }
}
