package org.regionalforum.kit.inbox;

import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.regionalforum.kit.due.DueHandler;
import org.regionalforum.kit.due.DueJob;
import org.regionalforum.localstore.LocalStore;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** A service as it runs, with a store on disk and a broker; it reads {@code upstream.facts}. */
public final class Downstream implements AutoCloseable {
    /** What handlers were called with; facts of keys in {@link #REFUSED} are refused. */
    static final List<String> HANDLED = new CopyOnWriteArrayList<>();

    public static final Set<String> REFUSED = ConcurrentHashMap.newKeySet();

    private final Path folder = folder();
    private LocalStore store = LocalStore.durable(folder, 0);
    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    /** The service. */
    @Configuration
    @EnableAutoConfiguration
    static class Service {
        record Thing(String name) {}

        @Bean
        Subscriptions things() {
            return Subscriptions.as("things")
                    .from("upstream.facts")
                    .project(
                            "thing-named.v1",
                            Thing.class,
                            (thing, meta) -> List.of(
                                    ModelWrite.upsert("things", meta.subject(), Updates.push("names", thing.name()))));
        }

        @Bean
        Subscriptions actions() {
            return Subscriptions.as("actions")
                    .from("upstream.facts")
                    .on("thing-done.v1", Thing.class, (thing, meta) -> {
                        if (REFUSED.contains(meta.subject())) {
                            throw new IllegalStateException("refused " + thing.name());
                        }
                        HANDLED.add(meta.subject() + meta.sequence());
                    });
        }

        @Bean
        DueHandler chores() {
            return new DueHandler() {
                @Override
                public String kind() {
                    return "chore";
                }

                @Override
                public Result run(DueJob job) {
                    HANDLED.add(job.key());
                    return Result.done();
                }
            };
        }

        @Bean
        Gauge brokenPipes(MeterRegistry meters) {
            return Gauge.builder("forum.pipes.broken", () -> 3)
                    .tag("size", "large")
                    .register(meters);
        }

        /** The token is the name of the person; operators are called so. */
        @Bean
        JwtDecoder decoder() {
            return token -> Jwt.withTokenValue(token)
                    .header("alg", "none")
                    .subject(token)
                    .claim("name", token)
                    .claim("operator", token.startsWith("operator"))
                    .issuedAt(Instant.now())
                    .build();
        }
    }

    public Downstream(String brokers, Map<String, String> more) {
        List<String> settings = new ArrayList<>(List.of(
                "--spring.config.import=classpath:kit/service.yaml",
                "--spring.application.name=downstream-service",
                "--forum.service=downstream",
                "--forum.api=/api/downstream",
                "--spring.mongodb.uri=" + store.uri() + "/?serverSelectionTimeoutMS=1000",
                "--spring.mongodb.database=downstream",
                "--forum.kafka=" + brokers,
                "--forum.topics.partitions=3",
                "--forum.inbox.longest-back-off=500ms",
                "--server.port=0",
                "--logging.level.root=ERROR"));
        more.forEach((key, value) -> settings.add("--" + key + "=" + value));
        context = new SpringApplication(Service.class).run(settings.toArray(String[]::new));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    List<String> names(String thing) {
        Document found = bean(MongoTemplate.class).findById(thing, Document.class, "things");
        return found == null ? List.of() : found.getList("names", String.class);
    }

    static void name(String thing, long sequence, String name) {
        Broker.send(Facts.fact("upstream.facts", thing, sequence, "thing-named.v1", "{\"name\":\"" + name + "\"}"));
    }

    public static void done(String thing, long sequence) {
        Broker.send(Facts.fact("upstream.facts", thing, sequence, "thing-done.v1", "{\"name\":\"x\"}"));
    }

    public static boolean handled(String what) {
        return HANDLED.contains(what);
    }

    void killStore() {
        store.close();
    }

    void reviveStore() {
        store = LocalStore.durable(folder, store.port());
    }

    public HttpResponse<String> get(String path, String token, String accept) {
        return call(HttpRequest.newBuilder().GET(), path, token, accept);
    }

    public HttpResponse<String> post(String path, String token) {
        return call(HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.noBody()), path, token, "*/*");
    }

    public HttpResponse<String> post(String path, String token, String contentType, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return call(request, path, token, "*/*");
    }

    private HttpResponse<String> call(HttpRequest.Builder request, String path, String token, String accept) {
        String port = Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
        request.uri(URI.create("http://localhost:" + port + path))
                .header("Accept", accept)
                .header("Accept-Language", "it");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("downstream");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        store.close();
    }
}
