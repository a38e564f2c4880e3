package org.regionalforum.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();
    private final Console console = new Console(new PrintStream(bytes, true, StandardCharsets.UTF_8), nanos::get);

    @Test
    void a_warning_in_json_is_shown_readable() {
        console.heard("membership", "{\"@timestamp\":\"x\",\"log\":{\"level\":\"ERROR\"},\"message\":\"No store\"}");
        console.heard("membership", "{\"log.level\":\"WARN\",\"message\":\"Slow\"}");
        console.heard("membership", "{\"log\":{\"level\":\"INFO\"},\"message\":\"a WARN inside\"}");

        assertThat(shown()).containsExactly("membership   | ERROR No store", "membership   | WARN Slow");
    }

    @Test
    void a_part_that_complains_without_end_is_cut_short_and_heard_again_later() {
        IntStream.range(0, 50).forEach(i -> console.heard("gateway", "10:00 WARN it " + i));
        nanos.addAndGet(11_000_000_000L);
        console.heard("gateway", "10:01 WARN again");

        assertThat(shown())
                .containsExactly(
                        "gateway      | 10:00 WARN it 0",
                        "gateway      | 10:00 WARN it 1",
                        "gateway      | 10:00 WARN it 2",
                        "gateway      | 10:00 WARN it 3",
                        "gateway      | … and more, see its log",
                        "gateway      | 10:01 WARN again");
    }

    @Test
    void a_log_is_cut_at_its_limit_and_the_one_before_is_kept(@TempDir Path dir) throws Exception {
        String said = IntStream.range(0, 25).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));
        PartLog log = new PartLog(dir.resolve("logs/x.log"), 70);

        log.copy(new BufferedReader(new StringReader(said)), line -> {});

        assertThat(Files.readString(dir.resolve("logs/x.log")))
                .startsWith("line 19\n")
                .endsWith("line 24\n");
        assertThat(Files.readString(dir.resolve("logs/x.log.1")))
                .startsWith("line 10\n")
                .endsWith("line 18\n");
        assertThat(log.lastLine()).isEqualTo("line 24");
    }

    private String[] shown() {
        return bytes.toString(StandardCharsets.UTF_8).split("\n");
    }
}
