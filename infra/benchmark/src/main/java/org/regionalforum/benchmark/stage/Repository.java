package org.regionalforum.benchmark.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The checkout that is measured. */
public record Repository(Path root) {
    /** The one that the script names, else the nearest above the working directory. */
    public static Repository here() {
        String given = System.getProperty("forum.root");
        Path at = Path.of(given == null ? "" : given).toAbsolutePath();
        while (!Files.exists(at.resolve("forum"))) {
            at = at.getParent();
            if (at == null) {
                throw new IllegalStateException("This is not inside the repository; start it as ./forum bench");
            }
        }
        return new Repository(at);
    }

    /** The program that a module's build left. */
    public Path jarOf(String module) {
        Path target = root.resolve(module).resolve("target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches(".*-SNAPSHOT\\.jar|.*-[0-9.]+\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(module + " is not built"));
        } catch (IOException e) {
            throw new IllegalStateException(module + " is not built", e);
        }
    }
}
