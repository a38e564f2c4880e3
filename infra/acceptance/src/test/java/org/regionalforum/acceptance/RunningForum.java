package org.regionalforum.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The local platform with its demo, started once for all journeys by the command that people use. */
final class RunningForum {
    static final String PASSWORD = "cooperazione-2026";
    private static final JsonMapper JSON = new JsonMapper();
    private static @Nullable RunningForum started;

    private final Path root;
    private final Path data;
    private final int port;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private RunningForum(Path root, Path data, int port) {
        this.root = root;
        this.data = data;
        this.port = port;
    }

    static synchronized RunningForum get() {
        if (started == null) {
            started = start();
        }
        return started;
    }

    private static RunningForum start() {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("forum"))) {
            root = Objects.requireNonNull(root.getParent(), "the repository's root");
        }
        RunningForum forum = new RunningForum(root, root.resolve("infra/acceptance/target/data"), freePorts());
        forum.remove(forum.data);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> forum.forum(60, "stop")));
        Command run = forum.forum(600, "run", "--port", Integer.toString(forum.port), "--detach");
        if (run.exit() != 0) {
            throw new IllegalStateException("The platform did not start:\n" + run.output());
        }
        return forum;
    }

    /** What a command printed and how it ended. */
    record Command(int exit, String output) {}

    /** Runs {@code ./forum} with its data folder. */
    Command forum(int seconds, String... words) {
        List<String> command = new ArrayList<>(List.of(root.resolve("forum").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        try {
            Path log = Files.createTempFile("forum", ".log");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("FORUM_SKIP_BUILD", "true");
            // Nine caches cost more than the few starts of a test run save.
            builder.environment().put("FORUM_FAST_START", "false");
            // So that a service can be replaced while people work.
            builder.environment().put("FORUM_DRAIN", "5s");
            Process process = builder.start();
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Command(-1, Files.readString(log) + "\nno end within " + seconds + " s");
            }
            return new Command(process.exitValue(), Files.readString(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** Where the platform keeps its data and its logs. */
    Path data() {
        return data;
    }

    /** Connection string of its store. */
    String store() {
        return "mongodb://localhost:" + (port + 8);
    }

    /** Bootstrap address of its broker. */
    String broker() {
        return "localhost:" + (port + 9);
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
        return send(request.build());
    }

    /** What a GET of an API answers, as JSON. */
    JsonNode json(@Nullable String person, String path) {
        HttpResponse<String> answer = send(person, "GET", path, "");
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** The mails that an address received, the newest first. */
    List<JsonNode> mails(String to) {
        return mails(to, 200);
    }

    /** As many of them, at most. */
    List<JsonNode> mails(String to, int most) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create("http://localhost:" + (port + 6)
                        + "/api/mails?limit=" + most + "&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)))
                .build());
        JsonNode mails = JSON.readTree(answer.body());
        JsonNode list = mails.isArray() ? mails : mails.at("/items");
        List<JsonNode> all = new ArrayList<>();
        list.forEach(all::add);
        return all;
    }

    String token(String email) {
        try {
            String key = Files.readString(data.resolve("secrets/local-key")).strip();
            HttpResponse<String> answer =
                    send(HttpRequest.newBuilder(URI.create("http://localhost:" + (port + 1) + "/local/token"))
                            .header("X-Local-Key", key)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "email=" + URLEncoder.encode(email, StandardCharsets.UTF_8)))
                            .build());
            return JSON.readTree(answer.body()).at("/access_token").asString();
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

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void remove(Path folder) {
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
