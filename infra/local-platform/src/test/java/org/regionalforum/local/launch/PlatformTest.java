package org.regionalforum.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.regionalforum.local.launch.RunState.Running;

@Timeout(60)
class PlatformTest {
    private static final RunningPart.Patience SHORT = new RunningPart.Patience(
            Duration.ofSeconds(20),
            Duration.ofSeconds(2),
            Duration.ofMillis(50),
            Duration.ofMillis(200),
            Duration.ofSeconds(60),
            2);

    @TempDir
    Path dir;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(shown, true, StandardCharsets.UTF_8));
    private DataFolder data;
    private Platform platform;

    @BeforeEach
    void open() {
        data = DataFolder.at(dir.resolve("data"));
        platform = platform();
    }

    @AfterEach
    void end() {
        platform.stop();
    }

    @Test
    void parts_start_after_what_they_need_and_end_in_the_opposite_order() throws Exception {
        platform = platform(
                part("store", List.of()), web("membership", List.of("store")), part("gateway", List.of("membership")));

        platform.start();
        platform.stop();

        assertThat(diary())
                .containsExactly(
                        "start store",
                        "start membership",
                        "start gateway",
                        "end gateway",
                        "end membership",
                        "end store");
    }

    @Test
    void a_part_killed_with_9_is_started_again_and_the_person_is_told() throws Exception {
        platform = platform(part("store", List.of()), web("membership", List.of("store")));
        platform.start();
        Running before = running("membership");

        before.process().orElseThrow().destroyForcibly();

        await(() -> running("membership").pid() != before.pid()
                && running("membership").ready());
        assertThat(running("membership").restarts()).isEqualTo(1);
        assertThat(shown()).contains("membership ended (signal 9); it is started again");
        assertThat(diary()).containsExactly("start store", "start membership", "start membership");
    }

    @Test
    void a_part_that_cannot_start_ends_everything_with_its_last_words() {
        platform = platform(
                part("store", List.of()),
                new Part(
                        "membership",
                        FakePart.command("membership", diaryFile(), "fails"),
                        Map.of(),
                        List.of(),
                        new Readiness.Says("READY"),
                        List.of("store")));

        assertThatThrownBy(platform::start)
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("membership does not start (exit code 7): the disk of membership is upside down")
                .hasMessageContaining("membership.log");
        assertThat(running("store").process()).isEmpty();
    }

    @Test
    void a_part_that_does_not_hear_is_killed_after_a_while() throws Exception {
        platform = platform(new Part(
                "deaf",
                FakePart.command("deaf", diaryFile(), "deaf"),
                Map.of(),
                List.of(),
                new Readiness.Says("READY"),
                List.of()));
        platform.start();
        Running deaf = running("deaf");

        platform.stop();

        assertThat(deaf.process()).isEmpty();
        assertThat(shown()).contains("deaf did not end by itself and is killed.");
    }

    @Test
    void what_a_part_says_is_in_its_log_and_its_warnings_are_shown_with_its_name() throws Exception {
        platform = platform(part("store", List.of()));
        platform.start();

        await(() -> shown().contains("store        | 10:00:00.000 WARN Fake store warns"));
        assertThat(shown()).doesNotContain("READY");
        await(() -> Files.readString(data.log("store")).contains("READY\n10:00:00.000 WARN Fake store warns\n"));
    }

    @Test
    void the_parts_of_a_killed_launcher_are_ended_before_the_next_start_and_nobody_else() throws Exception {
        Process launcher = new ProcessBuilder(FakeLauncher.command(data, diaryFile())).start();
        assertThat(launcher.inputReader().lines().anyMatch("ALL READY"::equals)).isTrue();
        launcher.destroyForcibly().waitFor();
        RunState state = RunState.last(data).orElseThrow();
        assertThat(RunState.current(data)).as("a killed launcher does not run").isEmpty();
        List<ProcessHandle> left =
                state.parts().stream().flatMap(p -> p.process().stream()).toList();
        assertThat(left).hasSize(2).allMatch(ProcessHandle::isAlive);
        // A pid that went to another process meanwhile, here this very test, is known by its time of start.
        Running stranger = new Running("old", ProcessHandle.current().pid(), 1_000, List.of(), true, 0);
        List<Running> all =
                List.of(stranger, state.parts().getFirst(), state.parts().getLast());
        new RunState(state.launcher(), state.basePort(), true, all).write(data);

        Leftovers.end(data, console);

        assertThat(left).noneMatch(ProcessHandle::isAlive);
        assertThat(shown()).contains("Ending 2 processes that a killed launcher left behind.");
    }

    private Platform platform(Part... parts) {
        return new Platform(List.of(parts), data, new Ports(8080), console, SHORT);
    }

    private Part part(String name, List<String> after) {
        return new Part(
                name, FakePart.command(name, diaryFile()), Map.of(), List.of(), new Readiness.Says("READY"), after);
    }

    private Part web(String name, List<String> after) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = socket.getLocalPort();
            return new Part(
                    name,
                    FakePart.command(name, diaryFile(), "port=" + port),
                    Map.of(),
                    List.of(port),
                    new Readiness.Answers(URI.create("http://127.0.0.1:" + port + "/")),
                    after);
        }
    }

    private Running running(String name) {
        return RunState.last(data).orElseThrow().parts().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Path diaryFile() {
        return dir.resolve("diary");
    }

    private List<String> diary() throws IOException {
        return Files.readAllLines(diaryFile());
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(20);
        }
    }
}
