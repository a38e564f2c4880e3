package org.regionalforum.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the build left its jars. */
public record Build(Path root) {

    /** @throws Trouble if the module has not been built */
    public Path jarOf(String module) {
        Path target = root.resolve(module).resolve("target");
        String artifact = Path.of(module).getFileName() + "-";
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                List<Path> jars = files.filter(
                                f -> f.getFileName().toString().matches(artifact + "\\d[^-]*(-SNAPSHOT)?\\.jar"))
                        .toList();
                if (jars.size() == 1) {
                    return jars.getFirst();
                }
            } catch (IOException e) {
                throw new Trouble("The build of " + module + " cannot be read: " + e.getMessage(), e);
            }
        }
        throw new Trouble("There is no one jar of " + module + ": build it, ./forum run does.");
    }

    Path preparedPrograms() {
        return root.resolve("infra/local-platform/target/programs");
    }
}
