package org.regionalforum.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What runs on a data folder, as the launcher last wrote it.
 *
 * @param ready whether every part has become ready once
 */
public record RunState(Running launcher, int basePort, boolean ready, List<Running> parts) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One process.
     *
     * @param startedAt milliseconds since 1970; together with the pid it names a process beyond doubt
     */
    public record Running(String name, long pid, long startedAt, List<Integer> ports, boolean ready, int restarts) {
        private static final long CLOCK_GRAIN = 1_000;

        static Running of(String name, ProcessHandle process, List<Integer> ports, boolean ready, int restarts) {
            return new Running(name, process.pid(), startOf(process), ports, ready, restarts);
        }

        private static long startOf(ProcessHandle process) {
            return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        }

        /** The live process, unless it has ended and its pid belongs to somebody else by now. */
        public Optional<ProcessHandle> process() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(p -> Math.abs(startOf(p) - startedAt) < CLOCK_GRAIN);
        }
    }

    /** Before there are any parts, so that {@code stop} finds the launcher from its first moment on. */
    static RunState starting(Ports ports) {
        return new RunState(
                Running.of("launcher", ProcessHandle.current(), List.of(), false, 0), ports.base(), false, List.of());
    }

    private static Path file(DataFolder data) {
        return data.of("running.json");
    }

    void write(DataFolder data) throws IOException {
        Path draft = data.of("running.json.part");
        Files.writeString(draft, JSON.writeValueAsString(this));
        Files.move(draft, file(data), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void forget(DataFolder data) throws IOException {
        Files.deleteIfExists(file(data));
    }

    /** What was written last, by a launcher that may have ended since. */
    static Optional<RunState> last(DataFolder data) {
        try {
            return Optional.of(JSON.readValue(Files.readString(file(data)), RunState.class));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** What runs now. */
    public static Optional<RunState> current(DataFolder data) {
        return last(data).filter(s -> s.launcher().process().isPresent());
    }
}
