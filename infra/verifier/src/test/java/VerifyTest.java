import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as an official runs it, on three certificates of one register as a platform handed them out. */
class VerifyTest {
    private static final Path FILES = Path.of("src/test/resources");
    private static final Path RECORDED = FILES.resolve("recorded.json");
    private static final Path ADOPTED = FILES.resolve("adopted.json");
    private static final Path NOT_ADOPTED = FILES.resolve("not-adopted.json");
    private static final Path KEYS = FILES.resolve("keys.json");

    private static int run(Path words, Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "Verify.java"));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(words.toFile())
                .start()
                .waitFor();
    }

    @Test
    void a_certificate_that_holds_exits_0_and_says_why(@TempDir Path folder) throws IOException, InterruptedException {
        Path words = folder.resolve("words.txt");
        assertThat(run(words, "--it", ADOPTED, KEYS, RECORDED)).isZero();
        assertThat(Files.readString(words))
                .contains("delibera n. 7 del 2027", "risultato ricalcolato: approvata", "L’attestato è valido.");
    }

    @Test
    void one_that_was_changed_exits_1(@TempDir Path folder) throws IOException, InterruptedException {
        Path changed = Files.writeString(
                folder.resolve("changed.json"), Files.readString(ADOPTED).replaceFirst("\"NO\"", "\"YES\""));
        Path words = folder.resolve("words.txt");
        assertThat(run(words, "--en", changed, KEYS)).isEqualTo(1);
        assertThat(Files.readString(words)).contains("[NO] SHA-256 hash", "The certificate does NOT hold.");
    }

    @Test
    void called_wrongly_it_exits_2(@TempDir Path folder) throws IOException, InterruptedException {
        assertThat(run(folder.resolve("words.txt"), ADOPTED, folder.resolve("none.json")))
                .isEqualTo(2);
    }

    private static String check(String certificate, Path previous) throws IOException {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        boolean holds = Verify.check(
                certificate.getBytes(StandardCharsets.UTF_8),
                Files.readAllBytes(KEYS),
                Files.readAllBytes(previous),
                true,
                new PrintStream(words, true, StandardCharsets.UTF_8));
        String said = words.toString(StandardCharsets.UTF_8);
        assertThat(said.contains("The certificate holds.")).isEqualTo(holds);
        return said;
    }

    @Test
    void what_failed_and_what_was_recorded_hold_too(@TempDir Path folder) throws IOException {
        Path none = Files.createFile(folder.resolve("none.json"));
        assertThat(check(Files.readString(NOT_ADOPTED), ADOPTED))
                .contains("result recomputed: not adopted", "not reached, 2 missing", "The certificate holds.");
        assertThat(check(Files.readString(RECORDED), none)).contains("nothing was computed", "The certificate holds.");
        assertThat(check(Files.readString(NOT_ADOPTED), RECORDED)).contains("[NO] chain");
    }

    @Test
    void what_is_no_certificate_is_refused_in_words(@TempDir Path folder) throws IOException {
        Path none = Files.createFile(folder.resolve("none.json"));
        String right = Files.readString(ADOPTED);
        for (String wrong : List.of(
                "",
                "{}",
                "[1]",
                "null",
                "[".repeat(100_000),
                right + right,
                right + "\0",
                right.substring(0, right.length() - 1),
                right.replace("\"weight\":1", "\"weight\":1.0"),
                right.replace("\"weight\":1", "\"weight\":01"),
                right.replaceFirst("\"hash\"", "\"hash\":\"a\",\"hash\""),
                right.replaceFirst("«", "\\\\ud83d"),
                right.replaceFirst("\\{", "{\"more\":1,"))) {
            assertThat(check(wrong, none)).contains("[NO] form: ", "The certificate does NOT hold.");
        }
    }
}
