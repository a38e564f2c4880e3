package org.regionalforum.acceptance;

import static org.regionalforum.acceptance.DecidingTest.read;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.bson.Document;
import tools.jackson.databind.JsonNode;

/** A member that its network's staff suspend and reinstate: one request, of which somebody is told by mail. */
final class Suspension {
    /** Delegate of the member, who is told. */
    static final String TOLD = "delegate1@example.org";

    private final RunningForum forum;
    private final String keeper;
    private final String term;

    private Suspension(RunningForum forum, String keeper, String term) {
        this.forum = forum;
        this.keeper = keeper;
        this.term = term;
    }

    static Suspension of(RunningForum forum) {
        JsonNode mandate = forum.json(TOLD, "/api/membership/mandates").at("/items/0");
        String network = mandate.at("/network").asString();
        return new Suspension(
                forum,
                "staff." + network + "@example.org",
                "/api/membership/networks/" + network + "/members/"
                        + mandate.at("/organisation").asString());
    }

    HttpResponse<String> begin(String reasons) {
        return change("/suspension", "{\"reasons\": \"" + reasons + "\"}");
    }

    HttpResponse<String> end() {
        return change("/reinstatement", "{}");
    }

    /** The reasons for which the member is suspended now, empty where it is not. */
    String reasons() {
        return forum.json(keeper, term).at("/suspensionReasons").asString("");
    }

    /** The id of the text with the reasons, from what the request that began it answered. */
    String text(HttpResponse<String> begun) {
        String membership = read(begun).at("/membership").asString();
        try (MongoClient client = MongoClients.create(forum.store())) {
            Document stored = client.getDatabase("membership")
                    .getCollection("memberships")
                    .find(new Document("_id", membership))
                    .first();
            int number = Objects.requireNonNull(stored)
                    .getList("suspensions", Document.class)
                    .size();
            return membership + "-suspension-" + number;
        }
    }

    String keeper() {
        return keeper;
    }

    private HttpResponse<String> change(String what, String body) {
        HttpResponse<String> seen = forum.send(keeper, "GET", term, "");
        HttpResponse<String> done = forum.send(
                keeper,
                "POST",
                term + what,
                body,
                "Content-Type",
                "application/json",
                "If-Match",
                seen.headers().firstValue("ETag").orElseThrow());
        read(done);
        return done;
    }
}
