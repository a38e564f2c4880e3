package org.regionalforum.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The files of the repository. */
final class Repository {
    static final Path ROOT = root();

    private Repository() {}

    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("docker-compose.yml"))) {
            at = Objects.requireNonNull(at.getParent(), "the repository's root");
        }
        return at;
    }

    static Path at(String path) {
        return ROOT.resolve(path).normalize();
    }

    static String text(String path) {
        return text(at(path));
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files of a folder and below. */
    static List<Path> below(String folder, String ending) {
        try (Stream<Path> all = Files.walk(at(folder))) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar that Maven packed in a module. */
    static Path jar(String module) {
        return below(module + "/target", "-SNAPSHOT.jar").stream()
                .filter(path -> at(module + "/target").equals(path.getParent()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Pack " + module + " first"));
    }
}
