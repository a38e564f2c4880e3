package org.regionalforum.local.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.regionalforum.local.launch.DataFolder;
import org.regionalforum.local.launch.Launcher;

/** A launcher that goes on when the terminal is given back. Its words go to {@code logs/launcher.log}. */
final class Detached {
    /** The launcher's last word once everything is ready, the demo included. */
    static final String READY = "Ready. Ctrl-C or ./forum stop ends everything.";

    private static final Duration LOOK = Duration.ofMillis(100);

    private final DataFolder data;

    Detached(DataFolder data) {
        this.data = data;
    }

    /** Starts it, shows what it says until it is ready, and gives the exit code. */
    int start(List<String> arguments) throws IOException, InterruptedException {
        Path log = data.path().resolve("logs").resolve("launcher.log");
        Files.createDirectories(log.getParent());
        Process launcher = new ProcessBuilder(Launcher.ownSession(ThisProgram.command(arguments)))
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (BufferedReader said = Files.newBufferedReader(log)) {
            while (true) {
                boolean alive = launcher.isAlive();
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    if (line.equals(READY)) {
                        System.out.println("Ready. ./forum stop ends everything.");
                        return 0;
                    }
                    System.out.println(line);
                }
                if (!alive) {
                    return launcher.exitValue() == 0 ? 1 : launcher.exitValue();
                }
                Thread.sleep(LOOK);
            }
        }
    }
}
