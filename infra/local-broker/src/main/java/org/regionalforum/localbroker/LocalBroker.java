package org.regionalforum.localbroker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A running broker. Data on disk is formatted on the first start and kept from then on.
 *
 * <p>As a program: {@code --dir DIR --port N --controller-port N [--until-ready]}. It prints {@code READY} once clients
 * are served and ends on SIGTERM; with {@code --until-ready} it ends right there, which is how an AOT cache is trained.
 */
public final class LocalBroker implements AutoCloseable {
    private final KafkaRaftServer server;

    private LocalBroker(KafkaRaftServer server) {
        this.server = server;
    }

    /**
     * Starts the broker and returns when it serves clients.
     *
     * @throws UncheckedIOException if the folder cannot be written
     * @throws IllegalStateException if the folder holds something that is not a broker's data
     */
    public static LocalBroker start(BrokerSettings settings) {
        formatIfNew(settings);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings.properties(), false), Time.SYSTEM);
        server.startup();
        return new LocalBroker(server);
    }

    private static void formatIfNew(BrokerSettings settings) {
        try {
            Files.createDirectories(settings.logs());
            if (Files.exists(settings.logs().resolve("meta.properties"))) {
                return;
            }
            Path file = Files.createTempFile(settings.dir(), "format", ".properties");
            try (var out = Files.newOutputStream(file)) {
                settings.properties().store(out, null);
            }
            var said = new ByteArrayOutputStream();
            String[] command = {
                "format",
                "--config",
                file.toString(),
                "--cluster-id",
                Uuid.randomUuid().toString(),
                "--standalone"
            };
            int code = StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8));
            Files.delete(file);
            if (code != 0) {
                throw new IllegalStateException("Formatting " + settings.logs() + " failed: "
                        + said.toString(StandardCharsets.UTF_8).strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the broker's data to " + settings.dir(), e);
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    public static void main(String[] args) {
        var arguments = Arrays.asList(args);
        if (!arguments.contains("--dir") || !arguments.contains("--port") || !arguments.contains("--controller-port")) {
            System.err.println("Usage: --dir DIR --port N --controller-port N [--until-ready]");
            System.exit(2);
        }
        var settings = new BrokerSettings(
                Path.of(after("--dir", arguments)),
                Integer.parseInt(after("--port", arguments)),
                Integer.parseInt(after("--controller-port", arguments)));
        LocalBroker broker = start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop"));
        System.out.println("READY");
        if (arguments.contains("--until-ready")) {
            System.exit(0);
        }
        broker.server.awaitShutdown();
    }

    private static String after(String name, java.util.List<String> arguments) {
        int at = arguments.indexOf(name) + 1;
        if (at >= arguments.size()) {
            throw new IllegalArgumentException(name + " needs a value");
        }
        return arguments.get(at);
    }
}
