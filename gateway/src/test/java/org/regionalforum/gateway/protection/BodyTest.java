package org.regionalforum.gateway.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalforum.gateway.fake.Browser;
import org.regionalforum.gateway.fake.FakeService;
import org.regionalforum.gateway.fake.GatewayExtension;
import org.regionalforum.gateway.fake.Surroundings;
import org.regionalforum.gateway.route.Service;

@ExtendWith(GatewayExtension.class)
class BodyTest {

    private static final int MEBIBYTE = 1024 * 1024;

    private final Surroundings around;
    private final Browser browser;

    BodyTest(Surroundings around) {
        this.around = around;
        this.browser = around.browser();
    }

    private HttpResponse<String> post(String path, BodyPublisher body) {
        return browser.send(
                browser.request(path).header("Authorization", "Bearer own").POST(body));
    }

    private static BodyPublisher announced(int length) {
        return BodyPublishers.ofByteArray(new byte[length]);
    }

    private static BodyPublisher chunked(int length) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[length]));
    }

    @Test
    void a_body_over_one_mebibyte_is_refused_before_a_service_sees_it() {
        HttpResponse<String> answer = post("/api/membership/large", announced(MEBIBYTE + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:regional-forum:problem:too-large", "1 MiB");
        assertThat(around.membership.all("/api/membership/large")).isEmpty();
    }

    @Test
    void a_body_of_unknown_length_is_refused_where_it_passes_the_limit() {
        HttpResponse<String> answer = post("/api/membership/chunked", chunked(MEBIBYTE + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(around.membership.all("/api/membership/chunked")).isEmpty();
    }

    @Test
    void a_path_with_a_percent_sign_of_its_own_is_refused_and_no_failure() {
        HttpResponse<String> answer = post("/api/membership/a%25b/c%25", announced(10));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:regional-forum:problem:");
    }

    @Test
    void a_body_of_exactly_one_mebibyte_passes() {
        assertThat(post("/api/membership/full", announced(MEBIBYTE)).statusCode())
                .isEqualTo(200);
        assertThat(post("/api/membership/full", chunked(MEBIBYTE)).statusCode()).isEqualTo(200);
        assertThat(around.membership.all("/api/membership/full"))
                .allSatisfy(request -> assertThat(request.body()).hasSize(MEBIBYTE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/membership/applications/7/documents",
                "/applications/7/documents",
                "/join/cop",
                "/join/cop/documents",
                "/networks/cop/import",
                "/networks/cop/recognitions/7/document",
                "/api/membership/networks/cop/recognitions/7/document",
                "/api/membership/networks/cop/imports",
                "/projects/7/documents",
                "/api/projects/projects/7/documents",
                "/forum/cop/decisions",
                "/api/forum/networks/cop/decisions"
            })
    void a_document_and_one_that_is_too_large_for_its_field_pass_where_documents_are_sent(String path) {
        FakeService service = around.of(Service.forPath(path).orElseThrow());
        assertThat(post(path, announced(32 * MEBIBYTE)).statusCode()).isEqualTo(200);
        assertThat(service.last(path).body()).hasSize(32 * MEBIBYTE);
        assertThat(post(path, announced(32 * MEBIBYTE + 1)).statusCode()).isEqualTo(413);
    }

    @Test
    void a_person_gets_a_page() {
        HttpResponse<String> page = browser.submit("/desk", "x=" + "y".repeat(MEBIBYTE));

        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("<h1>Quello che hai inviato è troppo grande</h1>");
    }

    @Test
    void a_caller_that_breaks_off_is_not_counted_against_the_service() throws IOException {
        for (int at = 0; at < 12; at++) {
            try (Socket socket = new Socket("localhost", around.address().getPort())) {
                OutputStream out = socket.getOutputStream();
                out.write("POST /api/projects/broken HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500000\r\n\r\nstart"
                        .getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        }
        HttpResponse<String> answer = browser.send(browser.request("/api/projects/fine"));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void health_and_metrics_answer_this_machine_only() throws IOException {
        assertThat(browser.send(browser.request("/actuator/health/readiness")).statusCode())
                .isEqualTo(200);
        assertThat(browser.send(browser.request("/actuator/prometheus")).body())
                .contains("resilience4j_circuitbreaker_state", "httpcomponents_httpclient_pool");
        assertThat(browser.send(browser.request("/actuator/prometheus").header("X-Forwarded-For", "203.0.113.9"))
                        .statusCode())
                .isEqualTo(404);
        for (String path : new String[] {"/%61ctuator/env", "/actuator/env", "/actuator;x/env", "//actuator/env"}) {
            int before = around.membership.all(path).size();
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 4");
            assertThat(around.membership.all(path)).hasSize(before);
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", around.address().getPort());
                InputStream in = socket.getInputStream()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
