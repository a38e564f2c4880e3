package org.regionalforum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody sends who means harm: it is refused clearly or kept as the text that it is, and never runs, never answers for
 * somebody else, never fails. The corpus stands in {@code hostile/}.
 */
class HostileInputTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String STAFF = "staff.rail@example.org";
    private static final int LONG = 200_000;

    private final RunningForum forum = RunningForum.get();

    /** A line of the corpus. */
    private record Text(String name, String text) {}

    @Test
    void a_text_that_is_taken_is_shown_as_text_and_runs_nowhere() {
        DecidingTest.Seat seat = DecidingTest.seats().getFirst();
        List<Integer> shown = new ArrayList<>();
        for (Text hostile : texts()) {
            HttpResponse<String> answer = propose(seat, hostile.text(), hostile.text());
            assertThat(answer.statusCode()).as(hostile.name()).isIn(201, 400, 422);
            if (answer.statusCode() == 201) {
                JsonNode proposal = JSON.readTree(answer.body());
                String id = proposal.at("/proposal").asString();
                JsonNode kept = forum.json(null, "/api/forum/proposals/" + id);
                assertThat(kept.toString()).as(hostile.name()).contains("title");
                shown.add(kept.at("/number").asInt());
            }
        }
        assertThat(shown).hasSizeGreaterThan(10);
        try (Browser browser = new Browser(forum, "it-IT", 1280)) {
            List<String> elsewhere = new ArrayList<>();
            browser.page.onDialog(dialog -> elsewhere.add("dialog " + dialog.message()));
            browser.page.onRequest(request -> {
                if (!request.url().startsWith(forum.address()) && !request.url().startsWith("data:image/")) {
                    elsewhere.add(request.url());
                }
            });
            for (int number : shown) {
                browser.open("/forum/rail/proposals/" + number);
                assertThat(browser.page.evaluate("window.hostile"))
                        .as("proposal " + number)
                        .isNull();
                assertThat(browser.page
                                .locator("main script, main img, main svg[onload], main iframe, main [onfocus], main "
                                        + "a[href^='javascript' i], main a[href^='data' i]")
                                .count())
                        .as("proposal " + number)
                        .isZero();
            }
            browser.open("/forum/rail/proposals");
            assertThat(browser.page.evaluate("window.hostile")).isNull();
            assertThat(elsewhere).isEmpty();
        }
    }

    @Test
    void a_text_without_end_is_refused_or_rendered_in_time() {
        DecidingTest.Seat seat = DecidingTest.seats().getFirst();
        for (String part : List.of("a", "[", "*", "`", "> ", "![](", "<", "&", "- ", "|", "_a_", "((")) {
            String text = part.repeat(LONG / part.length());
            assertThat(propose(seat, "Titolo " + UUID.randomUUID(), text).statusCode())
                    .as(part)
                    .isIn(201, 400, 413, 422);
            assertThat(propose(seat, text, "Testo").statusCode()).as(part).isIn(400, 413, 422);
            String most = part.repeat(9_000 / part.length());
            HttpResponse<String> answer = propose(seat, "Lungo " + UUID.randomUUID(), most);
            assertThat(answer.statusCode()).as(part).isIn(201, 400, 422);
            if (answer.statusCode() == 201) {
                String id = JSON.readTree(answer.body()).at("/proposal").asString();
                int number = forum.json(null, "/api/forum/proposals/" + id)
                        .at("/number")
                        .asInt();
                HttpResponse<String> page =
                        forum.send(null, "GET", "/forum/rail/proposals/" + number, "", "Accept", "text/html");
                assertThat(page.statusCode()).as(part).isEqualTo(200);
            }
        }
    }

    @Test
    void what_is_searched_for_is_only_searched_for() {
        for (Text hostile : texts()) {
            String wanted = "?q=" + URLEncoder.encode(hostile.text(), StandardCharsets.UTF_8);
            for (String path : List.of(
                    "/networks/rail",
                    "/projects",
                    "/api/membership/networks/rail/members",
                    "/api/projects/networks/cop/projects")) {
                HttpResponse<String> answer = forum.send(null, "GET", path + wanted, "", "Accept", "text/html, */*");
                assertThat(answer.statusCode()).as(path + ", " + hostile.name()).isIn(200, 400, 422);
                assertThat(answer.body())
                        .as(path + ", " + hostile.name())
                        .doesNotContain("<script>window.hostile", "<img src=x", "onload=window.hostile=1>");
            }
        }
    }

    @Test
    void an_address_that_leads_inwards_or_nowhere_is_no_webhook() {
        for (String address : lines("addresses.txt")) {
            HttpResponse<String> answer = DecidingTest.post(
                    STAFF,
                    "/api/notifications/webhooks",
                    JSON.writeValueAsString(Map.of("network", "rail", "url", address, "description", "prova")));
            assertThat(answer.statusCode()).as(address + ": " + answer.body()).isIn(400, 422);
        }
    }

    @Test
    void a_table_that_is_none_is_reported_by_line_or_refused() {
        String head = "nome,codice fiscale\n";
        Map<String, byte[]> files = Map.ofEntries(
                Map.entry("empty", new byte[0]),
                Map.entry("only a mark", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}),
                Map.entry("zeros", new byte[100_000]),
                Map.entry("two bytes a character", (head + "A,80012670172\n").getBytes(StandardCharsets.UTF_16)),
                Map.entry("a quote without end", bytes(head + "\"" + "a".repeat(LONG))),
                Map.entry("one line without end", bytes(head + "a".repeat(2_000_000))),
                Map.entry("very many columns", bytes(head + ",".repeat(100_000) + "\n")),
                Map.entry("very many lines", bytes(head + "\n".repeat(200_000))),
                Map.entry("the same column twice", bytes("nome,nome,codice fiscale\nA,B,80012670172\n")),
                Map.entry("no column known", bytes("x,y\n1,2\n")),
                Map.entry("formulas", bytes(head + "=1+1,@SUM(A1)\n+2,-2\n")),
                Map.entry("a packed file", new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0}),
                Map.entry("a program", bytes("\u007fELF\u0002\u0001\u0001")),
                Map.entry("broken letters", new byte[] {'n', 'o', 'm', 'e', '\n', (byte) 0xC3, (byte) 0x28, '\n'}));
        files.forEach((name, content) -> {
            String body = "--cut\r\nContent-Disposition: form-data; name=\"as\"\r\n\r\napplications\r\n"
                    + "--cut\r\nContent-Disposition: form-data; name=\"actorType\"\r\n\r\nNGO\r\n"
                    + "--cut\r\nContent-Disposition: form-data; name=\"dryRun\"\r\n\r\ntrue\r\n"
                    + "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../tabella.csv\"\r\n"
                    + "Content-Type: text/csv\r\n\r\n" + new String(content, StandardCharsets.ISO_8859_1)
                    + "\r\n--cut--\r\n";
            String answer = raw("POST /api/membership/networks/rail/imports HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: Bearer " + forum.token(STAFF) + "\r\nIdempotency-Key: " + UUID.randomUUID()
                    + "\r\nContent-Type: multipart/form-data; boundary=cut\r\nContent-Length: " + body.length()
                    + "\r\nConnection: close\r\n\r\n" + body);
            assertThat(status(answer)).as(name + ": " + beginning(answer)).isIn(200, 400, 413, 415, 422);
        });
    }

    @Test
    void a_file_that_only_says_that_it_is_a_statute_is_refused() {
        String person = "delegate2@example.org";
        String id = DecidingTest.read(DecidingTest.post(
                        person,
                        "/api/membership/networks/rail/applications",
                        "{\"organisationName\": \"Prova ostile\", \"taxCode\": \"" + "97534170010"
                                + "\", \"actorType\": \"NGO\", \"legalForm\": \"1.7.10\", \"seat\": {\"municipality\": "
                                + "\"Torino\"}, \"contact\": {\"name\": \"Anna Esempio\", \"email\": \"" + person
                                + "\"}}"))
                .at("/application")
                .asString();
        String path = "/api/membership/applications/" + id;
        for (String content : List.of(
                "",
                "%PDF",
                "<html><script>window.hostile=1</script>%PDF-1.4</html>",
                "GIF89a%PDF-1.4",
                "PK\u0003\u0004%PDF-1.7",
                "MZ\u0090\u0000",
                "\u0000".repeat(1_000))) {
            HttpResponse<String> seen = forum.send(person, "GET", path, "");
            String part = "--cut\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nSTATUTE\r\n"
                    + "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"..\\\\..\\\\a\\\"b.pdf\"\r\n"
                    + "Content-Type: application/pdf\r\n\r\n" + content + "\r\n--cut--\r\n";
            HttpResponse<String> answer = forum.send(
                    person,
                    "POST",
                    path + "/documents",
                    part,
                    "Content-Type",
                    "multipart/form-data; boundary=cut",
                    "If-Match",
                    seen.headers().firstValue("ETag").orElseThrow());
            assertThat(answer.statusCode()).as(content).isIn(400, 415, 422);
        }
    }

    @Test
    void a_request_that_is_two_or_pretends_to_be_another_is_refused_or_taken_as_what_it_is() {
        String get = "GET /api/membership/networks HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
        Map<String, String> requests = Map.ofEntries(
                Map.entry(
                        "two lengths",
                        "POST /api/forum/networks/rail/proposals HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n"
                                + "Content-Length: 30\r\nConnection: close\r\n\r\n{}\r\n"),
                Map.entry(
                        "a length and pieces",
                        "POST /api/forum/networks/rail/proposals HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\n"
                                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\nGET /operations HTTP/1.1\r\n\r\n"),
                Map.entry("a header with a null", get + "X-One: a\u0000b\r\n\r\n"),
                Map.entry("a header without end", get + "X-One: " + "a".repeat(60_000) + "\r\n\r\n"),
                Map.entry("very many headers", get + "X-One: a\r\n".repeat(2_000) + "\r\n"),
                Map.entry(
                        "a path upwards",
                        "GET /assets/../../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
                Map.entry(
                        "a hidden path",
                        "GET /api/membership/%2e%2e/%2e%2e/actuator/env HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
                Map.entry(
                        "a path with a parameter",
                        "GET /api;x=/membership/operations HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
                Map.entry("the inside", "GET /actuator/env HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
                Map.entry(
                        "another method",
                        "TRACE /api/membership/networks HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"),
                Map.entry(
                        "a method by header",
                        get.replace("GET", "POST") + "X-HTTP-Method-Override: DELETE\r\nContent-Length: 0\r\n\r\n"),
                Map.entry("no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"),
                Map.entry(
                        "two hosts",
                        "GET / HTTP/1.1\r\nHost: localhost\r\nHost: example.net\r\nConnection: close\r\n\r\n"));
        requests.forEach((name, request) -> {
            String answer = raw(request);
            assertThat(status(answer)).as(name + ": " + beginning(answer)).isBetween(400, 499);
            assertThat(answer).as(name).doesNotContain("root:", "propertySources");
        });
        for (String header : List.of(
                "X-One: a\r\n b: c",
                "X-Forwarded-Host: example.net",
                "X-Forwarded-For: 127.0.0.1, example.net",
                "Forwarded: host=example.net;proto=https",
                "X-Original-URL: /operations",
                "X-Rewrite-URL: /operations",
                "Forum-Acting-For: it-cf-80012670172",
                "traceparent: 00-" + "f".repeat(200),
                "Accept-Language: " + "it;q=0.1,".repeat(500),
                "Accept: " + "text/html;q=0.1,".repeat(300),
                "Range: bytes=" + "0-1,".repeat(500) + "0-1",
                "If-None-Match: " + "\"a\",".repeat(500),
                "Cookie: SESSION=" + "a".repeat(3_000))) {
            String answer = raw("GET /networks/rail HTTP/1.1\r\nHost: localhost:"
                    + URI.create(forum.address()).getPort() + "\r\nAccept: text/html\r\n" + header
                    + "\r\nConnection: close\r\n\r\n");
            assertThat(status(answer)).as(header).isIn(200, 304, 400, 406, 416, 431);
            assertThat(answer).as(header).doesNotContain("example.net");
        }
        assertThat(forum.json(null, "/api/membership/networks").at("/items").size())
                .isPositive();
    }

    private HttpResponse<String> propose(DecidingTest.Seat seat, String title, String text) {
        return DecidingTest.post(
                seat.person(),
                "/api/forum/networks/rail/proposals",
                JSON.writeValueAsString(
                        Map.of("organisation", seat.organisation(), "kind", "OTHER", "title", title, "text", text)));
    }

    /** Sends exactly these bytes and reads until the other side has said everything. */
    private String raw(String request) {
        try (Socket socket = new Socket("localhost", URI.create(forum.address()).getPort())) {
            socket.setSoTimeout(20_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (java.net.SocketException closed) {
                return "HTTP/1.1 499 cut off: " + closed.getMessage();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    private static String beginning(String answer) {
        return answer.substring(0, Math.min(300, answer.length()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Text> texts() {
        return List.of(JSON.readValue(resource("texts.json"), Text[].class));
    }

    private static List<String> lines(String name) {
        return new String(resource(name), StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] resource(String name) {
        try (var in = Objects.requireNonNull(HostileInputTest.class.getResourceAsStream("/hostile/" + name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
