package org.regionalforum.localstore;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The store in a JVM of its own, as the local platform runs it. */
final class StoreProcess implements AutoCloseable {

    private static final String READY = "local-store: ready at ";

    private final Process process;
    private final BufferedReader output;

    StoreProcess(Path dir, int port) throws IOException {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LocalStoreServer.class.getName(),
                        "--dir",
                        dir.toString(),
                        "--port",
                        Integer.toString(port)))
                .start();
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Waits for the line that says where it listens. */
    String uri() throws IOException {
        String line = Objects.requireNonNull(output.readLine(), "the store ended before it was ready");
        if (!line.startsWith(READY)) {
            throw new AssertionError("unexpected first line: " + line);
        }
        return line.substring(READY.length());
    }

    String nextLine() throws IOException {
        return String.valueOf(output.readLine());
    }

    List<String> errors() {
        return process.errorReader(StandardCharsets.UTF_8).lines().toList();
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM; asked of the handle, as the process itself would close its output first. */
    void terminate() {
        process.toHandle().destroy();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new AssertionError("the store did not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
