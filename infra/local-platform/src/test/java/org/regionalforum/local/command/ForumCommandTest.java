package org.regionalforum.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForumCommandTest {
    @TempDir
    Path dir;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @BeforeEach
    void listen() {
        PrintStream both = new PrintStream(shown, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    @AfterEach
    void restore() {
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void where_nothing_runs_status_says_so_and_stop_has_nothing_to_do() {
        assertThat(run("status", "--data", dir.toString())).isEqualTo(3);
        assertThat(shown()).contains("Nothing runs on " + dir);

        assertThat(run("status", "--json", "--data", dir.toString())).isEqualTo(3);
        assertThat(shown()).contains("\"running\":false");

        assertThat(run("stop", "--data", dir.toString())).isZero();
        assertThat(shown()).contains("Nothing was running.");
    }

    @Test
    void trouble_is_one_line_without_a_stack_trace() {
        assertThat(run("token", "operator@example.org", "--data", dir.toString()))
                .isEqualTo(1);
        assertThat(shown().lines()).hasSize(1).first().asString().contains("start it with ./forum run");
    }

    @Test
    void a_platform_that_was_not_built_is_said_in_one_line() {
        System.setProperty("forum.root", dir.toString());
        try {
            assertThat(run(
                            "run",
                            "--port",
                            "20200",
                            "--data",
                            dir.resolve("data").toString()))
                    .isEqualTo(1);
        } finally {
            System.clearProperty("forum.root");
        }
        assertThat(shown().lines()).hasSize(1).first().asString().contains("build it");
    }

    @Test
    void an_import_has_to_say_what_its_rows_are() {
        StringWriter said = new StringWriter();
        int code = ForumCommand.commandLine()
                .setErr(new PrintWriter(said))
                .execute("import", "cop", "bodies.csv", "--data", dir.toString());

        assertThat(code).isEqualTo(2);
        assertThat(said.toString()).contains("--as");
    }

    private static int run(String... words) {
        return ForumCommand.commandLine().execute(words);
    }

    private String shown() {
        String text = shown.toString(StandardCharsets.UTF_8);
        shown.reset();
        return text;
    }
}
