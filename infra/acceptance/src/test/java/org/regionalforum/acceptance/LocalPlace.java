package org.regionalforum.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The local platform with its demo, started by the command that people use; ends with this process. */
final class LocalPlace implements Place {
    private static final JsonMapper JSON = new JsonMapper();

    private final SpanSink spans = SpanSink.start();
    private final Path root;
    private final Path data;
    private final int port;

    private LocalPlace(Path root, int port) {
        this.root = root;
        this.data = root.resolve("infra/acceptance/target/data");
        this.port = port;
    }

    static LocalPlace start(Path root) {
        LocalPlace place = new LocalPlace(root, freePorts());
        remove(place.data);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> place.forum(60, "stop")));
        Command run = place.forum(600, "run", "--port", Integer.toString(place.port), "--detach");
        if (run.exit() != 0) {
            throw new IllegalStateException("The platform did not start:\n" + run.output());
        }
        return place;
    }

    @Override
    public Command forum(int seconds, String... words) {
        List<String> command = new ArrayList<>(List.of(root.resolve("forum").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        return Program.run(
                root,
                Map.of(
                        "FORUM_SKIP_BUILD", "true",
                        // Nine caches cost more than the few starts of a test run save.
                        "FORUM_FAST_START", "false",
                        // So that a service can be replaced while people work.
                        "FORUM_DRAIN", "5s",
                        "FORUM_TRACE_SHARE", "1.0",
                        "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT", spans.address()),
                seconds,
                command);
    }

    @Override
    public String address() {
        return "http://localhost:" + port;
    }

    Path data() {
        return data;
    }

    String store() {
        return "mongodb://localhost:" + (port + 8);
    }

    String broker() {
        return "localhost:" + (port + 9);
    }

    /** What the processes tell of traces. */
    SpanSink spans() {
        return spans;
    }

    @Override
    public List<JsonNode> mails(String to, int most) {
        JsonNode mails = Web.json(HttpRequest.newBuilder(URI.create("http://localhost:" + (port + 6)
                        + "/api/mails?limit=" + most + "&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)))
                .build());
        return (mails.isArray() ? mails : mails.at("/items")).valueStream().toList();
    }

    @Override
    public String token(String email) {
        try {
            String key = Files.readString(data.resolve("secrets/local-key")).strip();
            return Web.json(HttpRequest.newBuilder(URI.create("http://localhost:" + (port + 1) + "/local/token"))
                            .header("X-Local-Key", key)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "email=" + URLEncoder.encode(email, StandardCharsets.UTF_8)))
                            .build())
                    .at("/access_token")
                    .asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part as it runs now, of what the launcher last wrote. */
    JsonNode part(String name) {
        try {
            for (JsonNode one : JSON.readTree(Files.readString(data.resolve("running.json")))
                    .at("/parts")) {
                if (one.at("/name").asString().equals(name)) {
                    return one;
                }
            }
            throw new AssertionError("no part " + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills a part as it runs now (-9); false where it is just being started again. */
    boolean kill(String part) {
        return ProcessHandle.of(part(part).at("/pid").asLong())
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::destroyForcibly)
                .orElse(false);
    }

    void signal(String part, String signal) {
        Command sent = Program.run(
                root,
                Map.of(),
                10,
                List.of("kill", "-" + signal, part(part).at("/pid").asString()));
        if (sent.exit() != 0) {
            throw new AssertionError(sent.output());
        }
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of eleven free ports. */
    private static int freePorts() {
        for (int first = 18080; first < 19000; first += 20) {
            boolean free = true;
            for (int port = first; port <= first + 10 && free; port++) {
                free = isFree(port);
            }
            if (free) {
                return first;
            }
        }
        throw new IllegalStateException("no eleven free ports");
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port)) {
            return probe.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
