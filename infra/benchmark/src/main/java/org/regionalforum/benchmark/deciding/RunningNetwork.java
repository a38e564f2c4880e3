package org.regionalforum.benchmark.deciding;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.regionalforum.benchmark.load.Api;
import org.regionalforum.benchmark.load.Facts;
import org.regionalforum.benchmark.load.StatedNetwork;
import org.regionalforum.benchmark.load.Topic;
import org.regionalforum.benchmark.stage.ChildJvm;
import org.regionalforum.benchmark.stage.FreePorts;
import org.regionalforum.benchmark.stage.SmallIdentity;
import org.regionalforum.benchmark.stage.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** forum-service with a network whose members are known to it, and staff who put proposals to the vote. */
final class RunningNetwork implements AutoCloseable {
    static final int HEAP_MIB = 256;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SmallIdentity identity;
    private final ChildJvm service;
    private final HttpClient client;
    private final MongoClient mongo;
    private final Facts facts;
    private final StatedNetwork network;
    private final KafkaConsumer<byte[], byte[]> said;
    private final Api api;
    private final Map<String, String> environment;

    RunningNetwork(Stage stage, String slug, int members) throws IOException, InterruptedException {
        this(stage, slug, members, HEAP_MIB);
    }

    RunningNetwork(Stage stage, String slug, int members, int heapMib) throws IOException, InterruptedException {
        identity = SmallIdentity.start();
        int port = FreePorts.one();
        environment = new HashMap<>(Map.of(
                "SERVER_ADDRESS", "127.0.0.1",
                "FORUM_MONGODB_URI", stage.mongo(),
                "FORUM_KAFKA", stage.kafka(),
                "FORUM_ISSUER", identity.issuer(),
                "FORUM_CERTIFICATES_KEYFILE",
                        stage.scratch().resolve("certificates.pem").toString(),
                "FORUM_DEMO", "true"));
        for (String topic : new String[] {"membership.facts", "membership.texts", "membership.contacts"}) {
            Topic unused = new Topic(stage.kafka(), topic).made();
        }
        service = ChildJvm.ofJar(stage, "forum", stage.repository().jarOf("forum-service"), heapMib, environment(port));
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        mongo = MongoClients.create(stage.mongo());
        facts = new Facts(stage.kafka(), "membership.facts");
        network = new StatedNetwork(slug, members, facts);
        api = new Api(client, "http://127.0.0.1:" + port);
        service.answers(URI.create(api.address() + "/actuator/health/readiness"));
        said = new Topic(stage.kafka(), "forum.facts").consumerAtEnd();
        network.found();
        network.admit();
        until("members are known", () -> known("mandates") == members && known("members") == members);
        api.ask(
                token(network.staff()),
                "POST",
                "/api/forum/networks/" + slug + "/rule-sets",
                "{\"preset\": \"third-sector-ordinary\", \"adoptedBy\": \"Statuto, art. 12\", "
                        + "\"withoutMeetingBy\": \"Regolamento, art. 4\", "
                        + "\"support\": {\"organisations\": 1, \"actorTypes\": 1}}");
    }

    private long known(String collection) {
        return database().getCollection(collection).countDocuments(Filters.eq("network", network.slug()));
    }

    /** Seconds until a further network's members and their mandates are known, two facts each. */
    double admitted(String slug, int members) throws InterruptedException {
        long before = database().getCollection("members").estimatedDocumentCount();
        StatedNetwork more = new StatedNetwork(slug, members, facts);
        long begun = System.nanoTime();
        more.found();
        more.admit();
        while (database().getCollection("members").estimatedDocumentCount() < before + members
                || database().getCollection("mandates").estimatedDocumentCount() < before + members) {
            if (System.nanoTime() - begun > LONG_PATIENCE.toNanos()) {
                throw new IllegalStateException("In vain: " + members + " members of " + slug);
            }
            Thread.sleep(20);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** What another service needs to run beside, on a port of its own. */
    Map<String, String> environment(int port) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("SERVER_PORT", String.valueOf(port));
        return all;
    }

    Api api() {
        return api;
    }

    Api at(String address) {
        return new Api(client, address);
    }

    StatedNetwork network() {
        return network;
    }

    MongoDatabase database() {
        return mongo.getDatabase("forum");
    }

    String token(String person) {
        return identity.token(person, false);
    }

    String operator() {
        return identity.token("operator", true);
    }

    long process() {
        return service.process();
    }

    /** A ballot that is open; its id. */
    String opened(String title) throws InterruptedException {
        String slug = network.slug();
        String proposal = api.ask(
                        token(network.delegate(0)),
                        "POST",
                        "/api/forum/networks/" + slug + "/proposals",
                        "{\"organisation\": \"" + StatedNetwork.organisation(0) + "\", \"kind\": \"POSITION\", "
                                + "\"title\": \"" + title + "\", \"text\": \"La rete chiede.\"}")
                .at("/proposal")
                .asString();
        if (!api.ask("", "GET", "/api/forum/proposals/" + proposal, "")
                .at("/status")
                .asString()
                .equals("ON_AGENDA")) {
            api.ask(
                    token(network.delegate(1)),
                    "POST",
                    "/api/forum/proposals/" + proposal + "/supports",
                    "{\"organisation\": \"" + StatedNetwork.organisation(1) + "\", \"version\": 1}");
        }
        String ballot = api.ask(
                        token(network.staff()),
                        "POST",
                        "/api/forum/networks/" + slug + "/ballots",
                        "{\"proposal\": \"" + proposal + "\", \"ruleSet\": \"third-sector-ordinary\", \"closesAt\": \""
                                + Instant.now().plus(Duration.ofDays(1)) + "\"}")
                .at("/ballot")
                .asString();
        network.stateRoll(askedFor(ballot), ballot);
        until(ballot + " is open", () -> status(ballot).equals("OPEN"));
        return ballot;
    }

    String status(String ballot) {
        return seen(ballot).at("/status").asString();
    }

    JsonNode seen(String ballot) {
        return api.ask("", "GET", "/api/forum/ballots/" + ballot, "");
    }

    /** Staff close it; returns once that is acknowledged. */
    void close(String ballot) {
        String version = api.send("", "GET", "/api/forum/ballots/" + ballot, "")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        api.ask(token(network.staff()), "POST", "/api/forum/ballots/" + ballot + "/close", "", "If-Match", version);
    }

    /** The roll that the service asks for. */
    private String askedFor(String ballot) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            for (ConsumerRecord<byte[], byte[]> record : said.poll(Duration.ofMillis(100))) {
                Header type = record.headers().lastHeader("ce_type");
                if (type != null && new String(type.value(), StandardCharsets.UTF_8).contains("roll-requested")) {
                    JsonNode asked = JSON.readTree(record.value());
                    if (asked.at("/ballot").asString().equals(ballot)) {
                        return asked.at("/roll").asString();
                    }
                }
            }
        }
        throw new IllegalStateException("No roll was asked for " + ballot);
    }

    static void until(String what, BooleanSupplier done) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("In vain: " + what);
            }
            Thread.sleep(20);
        }
    }

    @Override
    public void close() {
        said.close();
        facts.close();
        client.close();
        mongo.close();
        service.close();
        identity.close();
    }
}
