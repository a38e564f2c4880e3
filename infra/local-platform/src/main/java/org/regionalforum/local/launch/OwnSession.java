package org.regionalforum.local.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Starts a process in a session of its own where the system has {@code setsid}, so that Ctrl-C and the end of the
 * terminal do not reach it.
 */
final class OwnSession {
    private static final Optional<Path> SETSID = Stream.of("/usr/bin/setsid", "/bin/setsid")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();

    private OwnSession() {}

    static List<String> of(List<String> command) {
        List<String> all = new ArrayList<>(SETSID.map(Path::toString).stream().toList());
        all.addAll(command);
        return all;
    }
}
