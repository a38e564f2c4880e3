package org.regionalforum.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every service does at its edge, over real HTTP. */
@ForumServiceTest
class EdgeTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    private HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/sample" + path))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    private HttpResponse<String> write(String key, String json, String... more) throws Exception {
        return send("POST", "/notes", BodyPublishers.ofString(json), with(more, "Idempotency-Key", key));
    }

    private static String[] with(String[] more, String... headers) {
        List<String> all = new ArrayList<>(List.of(more));
        all.addAll(List.of(headers));
        all.addAll(List.of("Content-Type", "application/json", "Authorization", Tokens.bearer(Tokens.of("anna"))));
        return all.toArray(new String[0]);
    }

    private static String note(String topic) {
        return "{\"topic\": \"%s\", \"text\": \"some words\"}".formatted(topic);
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private static JsonNode problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("code").asString()).isEqualTo(code);
        assertThat(problem.get("type").asString()).isEqualTo("urn:regional-forum:problem:" + code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("instance").asString()).startsWith("/api/sample/");
        assertThat(problem.get("title").asString()).isNotEqualTo(code);
        return problem;
    }

    @Test
    void a_problem_is_italian_unless_english_is_asked_for() throws Exception {
        assertThat(problem(get("/notes/none"), 404, "not-found").get("title").asString())
                .isEqualTo("Non trovato");
        assertThat(problem(get("/notes/none", "Accept-Language", "en-GB,en;q=0.9"), 404, "not-found")
                        .get("title")
                        .asString())
                .isEqualTo("Not found");
        assertThat(problem(get("/notes/none", "Accept-Language", "de"), 404, "not-found")
                        .get("title")
                        .asString())
                .isEqualTo("Non trovato");
    }

    @Test
    void an_apostrophe_is_one_apostrophe_in_title_and_detail() throws Exception {
        String topic = fresh().substring(0, 8);
        write(fresh(), note(topic));
        JsonNode problem = problem(write(fresh(), note(topic)), 409, "note.topic-taken");
        assertThat(problem.get("title").asString()).isEqualTo("C'è già una nota su questo tema");
        assertThat(problem.get("detail").asString()).isEqualTo("C'è già una nota sul tema \"" + topic + "\".");
    }

    @Test
    void a_failure_says_nothing_of_the_inside() throws Exception {
        HttpResponse<String> answer = get("/failing");
        assertThat(problem(answer, 500, "internal").get("detail").asString()).startsWith("C'è stato un errore");
        assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void an_address_that_is_none_and_a_method_that_is_none_are_problems_too() throws Exception {
        problem(get("/nothing-here"), 404, "http.404");
        problem(send("DELETE", "/notes", BodyPublishers.noBody(), "Accept", "application/json"), 405, "http.405");
        problem(
                send(
                        "POST",
                        "/notes",
                        BodyPublishers.ofString("x"),
                        "Content-Type",
                        "text/plain",
                        "Idempotency-Key",
                        "k",
                        "Authorization",
                        Tokens.bearer(Tokens.of("anna"))),
                415,
                "http.415");
    }

    @Test
    void an_unknown_field_is_refused_with_its_path() throws Exception {
        JsonNode problem = problem(
                write(fresh(), "{\"topic\": \"a\", \"text\": \"b\", \"place\": {\"town\": \"Roma\", \"zip\": 1}}"),
                400,
                "field.unknown");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("place.zip");
    }

    @Test
    void a_value_of_the_wrong_kind_is_refused_with_its_path() throws Exception {
        JsonNode problem = problem(
                write(
                        fresh(),
                        "{\"topic\": \"a\", \"text\": \"b\", \"place\": {\"town\": \"Roma\", \"floor\": \"x\"}}"),
                400,
                "field.unreadable");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("place.floor");
        problem(write(fresh(), "{\"topic\": "), 400, "body.unreadable");
    }

    @Test
    void broken_rules_are_said_all_at_once_by_field() throws Exception {
        JsonNode problem = problem(
                write(
                        fresh(),
                        "{\"topic\": \"%s\", \"text\": \"\", \"place\": {\"town\": \" \"}}".formatted("x".repeat(41))),
                422,
                "input.invalid");
        assertThat(problem.get("errors"))
                .extracting(error -> error.get("field").asString() + " "
                        + error.get("message").asString())
                .containsExactlyInAnyOrder(
                        "topic Da 0 a 40 caratteri.", "text Manca un valore", "place.town Manca un valore");
    }

    @Test
    void a_body_over_one_mebibyte_is_refused_whether_it_says_its_length_or_not() throws Exception {
        byte[] large =
                ("{\"topic\": \"a\", \"text\": \"" + "x".repeat(1 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
        problem(
                send("POST", "/notes", BodyPublishers.ofByteArray(large), with(new String[0], "Idempotency-Key", "l")),
                413,
                "body.too-large");
        problem(
                send(
                        "POST",
                        "/notes",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)),
                        with(new String[0], "Idempotency-Key", "l")),
                413,
                "body.too-large");
    }

    private HttpResponse<String> upload(String key, byte[] content) throws Exception {
        String head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n";
        return send(
                "POST",
                "/uploads",
                BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--x--\r\n")),
                "Content-Type",
                "multipart/form-data; boundary=x",
                "Idempotency-Key",
                key,
                "Authorization",
                Tokens.bearer(Tokens.of("anna")));
    }

    @Test
    void an_upload_may_be_larger_up_to_its_own_limit_and_its_key_stands_for_its_content() throws Exception {
        String key = fresh();
        byte[] content = new byte[3 << 20];
        assertThat(JSON.readTree(upload(key, content).body()).get("size").asInt())
                .isEqualTo(3 << 20);
        assertThat(upload(key, content).statusCode()).isEqualTo(200);
        content[7] = 1;
        problem(upload(key, content), 422, "idempotency.other-content");
        HttpResponse<String> large = upload(fresh(), new byte[(20 << 20) + 1]);
        problem(large, 422, "input.invalid");
        assertThat(large.body()).contains("\"field\":\"file\"", "file.too-large");
        problem(upload(fresh(), new byte[(32 << 20) + 1]), 413, "file.too-large");
    }

    @Test
    void who_sends_no_token_may_read_and_not_write() throws Exception {
        assertThat(get("/who").body()).contains("nobody");
        problem(
                send(
                        "POST",
                        "/notes",
                        BodyPublishers.ofString(note("a")),
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        "k"),
                401,
                "sign-in.needed");
    }

    @Test
    void a_token_that_is_false_expired_or_meant_for_others_is_refused() throws Exception {
        for (String token : List.of(
                "rubbish",
                Tokens.forged("anna"),
                Tokens.with(claims -> claims.audience("another-platform")),
                Tokens.with(claims -> claims.issuer("http://elsewhere.example")),
                Tokens.with(
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120)))))) {
            HttpResponse<String> answer = get("/who", "Authorization", Tokens.bearer(token));
            problem(answer, 401, "sign-in.needed");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        }
    }

    @Test
    void the_actor_is_who_the_token_says() throws Exception {
        JsonNode who = JSON.readTree(get(
                        "/who",
                        "Authorization",
                        Tokens.bearer(Tokens.of("bruno", "Bruno B.", "Bruno@Example.org", true)),
                        "Forum-Acting-For",
                        "it-cf-1",
                        "Accept-Language",
                        "en")
                .body());
        assertThat(who.get("person").asString()).isEqualTo("bruno");
        assertThat(who.get("email").asString()).isEqualTo("bruno@example.org");
        assertThat(who.get("operator").asBoolean()).isTrue();
        assertThat(who.get("actingFor").asString()).isEqualTo("it-cf-1");
        assertThat(who.get("language").asString()).isEqualTo("en");
    }

    @Test
    void a_post_sent_twice_counts_once_and_another_body_under_its_key_is_refused() throws Exception {
        String key = fresh();
        String body = note(fresh().substring(0, 8));
        HttpResponse<String> first = write(key, body);
        HttpResponse<String> again = write(key, body);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        problem(write(key, note("other")), 422, "idempotency.other-content");
        problem(
                send(
                        "POST",
                        "/notes",
                        BodyPublishers.ofString(body),
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        Tokens.bearer(Tokens.of("anna"))),
                400,
                "idempotency.missing");
    }

    @Test
    void a_change_needs_the_version_and_its_repeat_does_not_meet_it_again() throws Exception {
        String note = "/notes/"
                + JSON.readTree(write(fresh(), note(fresh().substring(0, 8))).body())
                        .get("id")
                        .asString();
        BodyPublisher text = BodyPublishers.ofString("{\"text\": \"other words\"}");
        String key = fresh();
        problem(send("PUT", note + "/text", text, with(new String[0], "Idempotency-Key", key)), 428, "version.missing");
        problem(
                send("PUT", note + "/text", text, with(new String[0], "Idempotency-Key", key, "If-Match", "\"7\"")),
                412,
                "version.stale");
        HttpResponse<String> changed =
                send("PUT", note + "/text", text, with(new String[0], "Idempotency-Key", key, "If-Match", "\"1\""));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).contains("\"2\"");
        HttpResponse<String> again =
                send("PUT", note + "/text", text, with(new String[0], "Idempotency-Key", key, "If-Match", "\"1\""));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("ETag")).contains("\"2\"");
    }

    @Test
    void a_list_is_walked_by_its_cursor_and_its_link() throws Exception {
        for (int i = 0; i < 3; i++) {
            write(fresh(), note(fresh().substring(0, 8)));
        }
        HttpResponse<String> first = get("/notes?limit=2");
        JsonNode page = JSON.readTree(first.body());
        assertThat(page.get("items")).hasSize(2);
        String next = page.get("next").asString();
        assertThat(first.headers().firstValue("Link").orElse(""))
                .isEqualTo("</api/sample/notes?limit=2&after=" + next + ">; rel=\"next\"");
        JsonNode second = JSON.readTree(get("/notes?limit=200&after=" + next).body());
        assertThat(second.has("next")).isFalse();
        assertThat(second.get("items").get(0).get("id").asString())
                .isGreaterThan(page.get("items").get(1).get("id").asString());
        problem(get("/notes?limit=201"), 400, "limit.invalid");
        problem(get("/notes?after=%20%20"), 400, "cursor.invalid");
    }

    @Test
    void the_correlation_id_is_the_gateways_where_it_is_one() throws Exception {
        assertThat(get("/who", "Forum-Correlation-Id", "c-1").headers().firstValue("Forum-Correlation-Id"))
                .contains("c-1");
        assertThat(get("/who", "Forum-Correlation-Id", "not an id!").headers().firstValue("Forum-Correlation-Id"))
                .get()
                .asString()
                .hasSize(36);
    }
}
