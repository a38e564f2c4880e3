package org.regionalforum.local.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalforum.local.client.ForumApi;
import org.regionalforum.local.launch.Trouble;

class FileImportTest {
    @TempDir
    Path dir;

    private final List<String> bodies = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<Integer> statuses = new ArrayList<>(List.of());
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer platform;
    private String answer = "{}";

    @BeforeEach
    void start() throws IOException {
        platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        platform.createContext("/api/membership/networks/cop/imports", this::answer);
        platform.start();
    }

    @AfterEach
    void stop() {
        platform.stop(0);
        client.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        assertThat(exchange.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer secret");
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(statuses.isEmpty() ? 200 : statuses.removeFirst(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void the_file_goes_with_what_its_rows_are_and_the_answer_is_told_row_by_row() throws Exception {
        answer = """
                {"rows":4,"entered":2,"unchanged":1,
                 "refused":[{"line":3,"reason":"The check digit is wrong","value":"00316140434"}]}""";

        ImportReport report = imported(new FileImport("cop", "applications", "NGO", false), "cf;nome\n");

        assertThat(bodies.getFirst())
                .contains("name=\"as\"\r\n\r\napplications\r\n")
                .contains("name=\"actorType\"\r\n\r\nNGO\r\n")
                .contains("name=\"dryRun\"\r\n\r\nfalse\r\n")
                .contains("filename=\"bodies.csv\"")
                .contains("cf;nome\n");
        assertThat(report.text())
                .contains("line 3      The check digit is wrong  \"00316140434\"")
                .contains("4 rows: 2 entered, 1 unchanged, 1 refused.");
    }

    @Test
    void the_same_file_again_has_the_same_key_and_another_file_has_another() throws Exception {
        FileImport import1 = new FileImport("cop", "members", null, false);
        imported(import1, "one");
        imported(import1, "one");
        imported(import1, "two");

        assertThat(keys.get(1)).isEqualTo(keys.get(0)).isNotEqualTo(keys.get(2));
    }

    @Test
    void a_service_that_is_starting_again_is_asked_once_more() throws Exception {
        statuses.addAll(List.of(503, 200));

        imported(new FileImport("cop", "members", null, false), "one");

        assertThat(bodies).hasSize(2);
    }

    @Test
    void what_the_platform_refuses_as_a_whole_is_said_in_its_own_words() {
        statuses.add(403);
        answer = "{\"title\":\"No\",\"detail\":\"Only staff of this network may do this.\"}";

        assertThatThrownBy(() -> imported(new FileImport("cop", "members", null, false), "one"))
                .isInstanceOf(Trouble.class)
                .hasMessage("The file was not imported: Only staff of this network may do this. [403]");
    }

    @Test
    void a_file_that_is_not_there_is_said_before_anything_is_sent() {
        FileImport members = new FileImport("cop", "members", null, false);
        ForumApi api = api();

        assertThatThrownBy(() -> members.of(dir.resolve("none.csv"), api, Progress.hidden()))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("none.csv");
        assertThat(bodies).isEmpty();
    }

    @Test
    void the_bar_fills_while_the_file_is_sent_and_then_counts_seconds() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Progress progress = Progress.on(new PrintStream(out, true, StandardCharsets.UTF_8));
        progress.close();

        assertThat(Progress.bar(50, Duration.ZERO)).isEqualTo("[###############               ]  50 % sent");
        assertThat(Progress.bar(100, Duration.ofSeconds(3))).endsWith("rows are being entered, 3 s");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .as("leaves a clean line")
                .endsWith("\r");
    }

    private ImportReport imported(FileImport order, String content) throws Exception {
        Path file = Files.writeString(dir.resolve("bodies.csv"), content);
        return order.of(file, api(), Progress.hidden());
    }

    private ForumApi api() {
        return new ForumApi(
                client, URI.create("http://127.0.0.1:" + platform.getAddress().getPort()), "secret");
    }
}
