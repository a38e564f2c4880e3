package org.regionalforum.acceptance;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;

/**
 * The forum with its demo at which all journeys are played: the local platform, started once; or, where {@code FORUM_AT} names
 * one, a forum that runs already, and then what only the local platform can do is skipped.
 */
final class RunningForum {
    static final String PASSWORD = "cooperazione-2026";
    private static @Nullable RunningForum started;

    private final Path root;
    private final Place place;

    private RunningForum(Path root, Place place) {
        this.root = root;
        this.place = place;
    }

    static synchronized RunningForum get() {
        if (started == null) {
            Path root = Path.of("").toAbsolutePath();
            while (!Files.exists(root.resolve("forum"))) {
                root = Objects.requireNonNull(root.getParent(), "the repository's root");
            }
            String elsewhere = System.getenv("FORUM_AT");
            started = new RunningForum(
                    root, elsewhere == null ? LocalPlace.start(root) : new StackPlace(root, elsewhere));
        }
        return started;
    }

    /** Whether the local platform is played at. */
    boolean isLocal() {
        return place instanceof LocalPlace;
    }

    private LocalPlace local() {
        Assumptions.assumeTrue(isLocal(), "only at the local platform");
        return (LocalPlace) place;
    }

    /** Runs {@code ./forum} for it. */
    Place.Command forum(int seconds, String... words) {
        return place.forum(seconds, words);
    }

    String address() {
        return place.address();
    }

    /** Where the local platform keeps its data and its logs. */
    Path data() {
        return local().data();
    }

    /** Connection string of its store. */
    String store() {
        return local().store();
    }

    /** Bootstrap address of its broker. */
    String broker() {
        return local().broker();
    }

    /** What its processes tell of traces. */
    SpanSink spans() {
        return local().spans();
    }

    /** A part as it runs now. */
    JsonNode part(String name) {
        return local().part(name);
    }

    /** Kills a part as it runs now (-9); false where it is just being started again. */
    boolean kill(String part) {
        return local().kill(part);
    }

    /** Lets a part answer nobody, as if it were away, until {@link #resume}. */
    void suspend(String part) {
        local().signal(part, "STOP");
    }

    void resume(String part) {
        local().signal(part, "CONT");
    }

    Path root() {
        return root;
    }

    /** A request through the gateway. */
    HttpResponse<String> send(@Nullable String person, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (person != null) {
            request.header("Authorization", "Bearer " + token(person));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return Web.send(request.build());
    }

    /** What a GET of an API answers, as JSON. */
    JsonNode json(@Nullable String person, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
        if (person != null) {
            request.header("Authorization", "Bearer " + token(person));
        }
        return Web.json(request.timeout(Duration.ofSeconds(30)).build());
    }

    /** The mails that an address received, the newest first. */
    List<JsonNode> mails(String to) {
        return mails(to, 200);
    }

    /** As many of them, at most. */
    List<JsonNode> mails(String to, int most) {
        return place.mails(to, most);
    }

    String token(String email) {
        return place.token(email);
    }
}
