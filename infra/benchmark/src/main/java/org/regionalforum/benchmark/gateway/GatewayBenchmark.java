package org.regionalforum.benchmark.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.regionalforum.benchmark.load.ProcessMemory;
import org.regionalforum.benchmark.load.Readers;
import org.regionalforum.benchmark.plain.PlainApp;
import org.regionalforum.benchmark.report.Bar;
import org.regionalforum.benchmark.report.Figure;
import org.regionalforum.benchmark.stage.Benchmark;
import org.regionalforum.benchmark.stage.ChildJvm;
import org.regionalforum.benchmark.stage.FreePorts;
import org.regionalforum.benchmark.stage.SmallIdentity;
import org.regionalforum.benchmark.stage.Stage;

/**
 * The gateway before an application by hand; the references are nginx before the same application, where it is installed, and
 * nobody before it.
 */
public final class GatewayBenchmark implements Benchmark {
    private static final int READERS = 32;
    private static final int GATEWAY_MIB = 160;
    private static final double LEAST = 0.45;
    private static final double MOST = 2;
    private static final Path NGINX = Path.of("/usr/sbin/nginx");
    private static final String SMALL = "/api/forum/small";

    @Override
    public List<Figure> run(Stage stage) throws IOException, InterruptedException {
        int plainPort = FreePorts.one();
        int port = FreePorts.one();
        String behind = "http://127.0.0.1:" + plainPort;
        try (SmallIdentity identity = SmallIdentity.start();
                ChildJvm plain = ChildJvm.ofMain(stage, "plain", PlainApp.class, 256, environment(stage, plainPort));
                ChildJvm gateway = ChildJvm.ofJar(
                        stage,
                        "gateway",
                        stage.repository().jarOf("gateway"),
                        GATEWAY_MIB,
                        before(behind, identity, environment(stage, port)));
                Nginx nginx = Nginx.before(stage, plainPort);
                HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            plain.answers(URI.create(behind + SMALL));
            gateway.answers(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"));
            Readers readers = new Readers(client, READERS);
            Readers.Seen direct = read(stage, readers, behind);
            Readers.Seen byNginx = nginx == null ? null : read(stage, readers, nginx.address());
            Readers.Seen ours = read(stage, readers, "http://127.0.0.1:" + port);
            double memory = ProcessMemory.mib(gateway.process());
            return figures(ours, direct, byNginx, memory);
        }
    }

    private static Map<String, String> environment(Stage stage, int port) {
        return new HashMap<>(Map.of(
                "SERVER_PORT", String.valueOf(port),
                "SERVER_ADDRESS", "127.0.0.1",
                "FORUM_MONGODB_URI", stage.mongo(),
                "FORUM_KAFKA", stage.kafka(),
                "PLAIN_DATABASE", "plain"));
    }

    private static Map<String, String> before(String behind, SmallIdentity identity, Map<String, String> environment) {
        environment.put("FORUM_FORUM", behind);
        environment.put("FORUM_ISSUER", identity.issuer());
        environment.put("FORUM_PUBLIC_ADDRESS", "http://127.0.0.1:" + environment.get("SERVER_PORT"));
        environment.put("FORUM_OIDC_CLIENT_SECRET", "unused-but-long-enough-to-be-a-secret");
        environment.put("FORUM_LIMIT_ENABLED", "false"); // everybody comes from one address here
        return environment;
    }

    /** On two cores that are busy anyway the compiler is at its end after half a minute only. */
    private static Readers.Seen read(Stage stage, Readers readers, String address) throws InterruptedException {
        Readers.Seen warm =
                readers.read(URI.create(address + SMALL), stage.scale().warmUp().multipliedBy(3));
        return readers.read(URI.create(address + SMALL), stage.scale().measured());
    }

    private static List<Figure> figures(
            Readers.Seen ours, Readers.Seen direct, Readers.@Nullable Seen byNginx, double memory) {
        List<Figure> figures = new ArrayList<>();
        if (byNginx != null) {
            add(figures, "gateway", ours, byNginx, "nginx", new Bar.AtLeast(LEAST), new Bar.AtMost(MOST));
            add(figures, "nginx", byNginx, direct, "nobody before it", new Bar.None(), new Bar.None());
        }
        add(figures, "gateway", ours, direct, "nobody before it", new Bar.None(), new Bar.None());
        figures.add(Figure.alone("gateway: memory (PSS) under load", "", "MiB", memory, new Bar.None()));
        return figures;
    }

    private static void add(
            List<Figure> figures,
            String what,
            Readers.Seen ours,
            Readers.Seen other,
            String against,
            Bar rate,
            Bar tail) {
        figures.add(new Figure(
                what + ": small answers", "", "requests/s", ours.perSecond(), other.perSecond(), against, rate));
        figures.add(new Figure(
                what + ": small answers, 99 %",
                "",
                "ms",
                ours.times().millis(99),
                other.times().millis(99),
                against,
                tail));
    }

    /** nginx with one server that passes everything on. */
    private record Nginx(Process process, String address) implements AutoCloseable {
        static @Nullable Nginx before(Stage stage, int behind) throws IOException, InterruptedException {
            if (!Files.isExecutable(NGINX)) {
                System.err.println("         no nginx on this machine: its line is left out");
                return null;
            }
            int port = FreePorts.one();
            Path folder = Files.createDirectories(stage.scratch().resolve("nginx"));
            Path settings = Files.writeString(folder.resolve("nginx.conf"), """
                    daemon off;
                    worker_processes auto;
                    pid %1$s/pid;
                    error_log %1$s/error.log;
                    events { worker_connections 1024; }
                    http {
                      access_log off;
                      client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/f;
                      uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s;
                      upstream behind { server 127.0.0.1:%2$d; keepalive 64; }
                      server {
                        listen 127.0.0.1:%3$d;
                        location / { proxy_pass http://behind; proxy_http_version 1.1; proxy_set_header Connection ""; }
                      }
                    }
                    """.formatted(folder, behind, port));
            Process process = new ProcessBuilder(NGINX.toString(), "-c", settings.toString(), "-p", folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            TimeUnit.MILLISECONDS.sleep(Duration.ofSeconds(1).toMillis());
            if (!process.isAlive()) {
                throw new IllegalStateException("nginx did not start: " + Files.readString(folder.resolve("log")));
            }
            return new Nginx(process, "http://127.0.0.1:" + port);
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
