package org.regionalforum.benchmark.stage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A JVM beside this one, with the flags of the local platform; ends with this one at the latest. */
public final class ChildJvm implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final String name;
    private final Process process;
    private final Path log;

    private ChildJvm(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /** @param program what follows the flags: class path and main class, or a jar, and arguments */
    static ChildJvm start(String name, Path scratch, int heapMib, Map<String, String> environment, List<String> program)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx" + heapMib + "m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Duser.timezone=UTC"));
        command.addAll(program);
        Path log = scratch.resolve(name + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new ChildJvm(name, builder.start(), log);
    }

    /** A main class of this module. */
    public static ChildJvm ofMain(Stage stage, String name, Class<?> main, int heapMib, Map<String, String> environment)
            throws IOException {
        return start(name, stage.scratch(), heapMib, environment, ofMain(main));
    }

    static List<String> ofMain(Class<?> main, String... arguments) {
        List<String> program = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        program.addAll(List.of(arguments));
        return program;
    }

    /** A jar that is a program. */
    public static ChildJvm ofJar(Stage stage, String name, Path jar, int heapMib, Map<String, String> environment)
            throws IOException {
        return start(name, stage.scratch(), heapMib, environment, List.of("-jar", jar.toString()));
    }

    /**
     * A main class of this module inside a Spring Boot jar, with that jar's libraries alone.
     *
     * @param classes the main class first, then what it needs of this module
     */
    public static ChildJvm insideJar(
            Stage stage,
            String name,
            Path jar,
            int heapMib,
            Map<String, String> environment,
            List<Class<?>> classes,
            List<String> arguments)
            throws IOException {
        Path folder = stage.scratch().resolve(name + "-classes");
        for (Class<?> one : classes) {
            String file = one.getName().replace('.', '/') + ".class";
            Path copy = folder.resolve(file);
            Files.createDirectories(Objects.requireNonNull(copy.getParent()));
            try (InputStream bytes = Objects.requireNonNull(one.getResourceAsStream("/" + file))) {
                Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        List<String> program = new ArrayList<>(List.of(
                "-cp",
                jar.toString(),
                "-Dloader.path=" + folder,
                "-Dloader.main=" + classes.getFirst().getName(),
                "org.springframework.boot.loader.launch.PropertiesLauncher"));
        program.addAll(arguments);
        return start(name, stage.scratch(), heapMib, environment, program);
    }

    /** Waits until it has ended; the rest of the line that begins so, of what it printed. */
    public String ended(String line) throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            String said = logged();
            throw new IllegalStateException(name + ":\n" + said.substring(Math.max(0, said.length() - 3000)));
        }
        return logged().lines()
                .filter(one -> one.startsWith(line))
                .map(one -> one.substring(line.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " did not say " + line));
    }

    /** The id of the process. */
    public long process() {
        return process.pid();
    }

    /** Waits until it has printed a line. */
    ChildJvm says(String text) throws InterruptedException {
        await(() -> logged().contains(text));
        return this;
    }

    /** Waits until an address answers 200. */
    public ChildJvm answers(URI address) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            await(() -> {
                try {
                    return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
                } catch (IOException e) {
                    return false;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            });
        }
        return this;
    }

    private void await(BooleanSupplier ready) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                String said = logged();
                close();
                throw new IllegalStateException(
                        name + " did not start:\n" + said.substring(Math.max(0, said.length() - 3000)));
            }
            Thread.sleep(100);
        }
    }

    private String logged() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
