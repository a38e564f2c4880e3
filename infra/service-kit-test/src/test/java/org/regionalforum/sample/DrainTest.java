package org.regionalforum.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.ForumServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A service that ends while others go on. */
@ForumServiceTest
@TestPropertySource(properties = "forum.drain=3s")
@DirtiesContext
class DrainTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    ConfigurableApplicationContext service;

    @Test
    void callers_are_let_go_with_an_answer_before_nobody_listens_any_more() throws Exception {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/actuator/health/readiness").statusCode() == 200);
        assertThat(get("/api/sample/notes").headers().firstValue("Connection")).isEmpty();

        Thread ending = Thread.ofVirtual().start(service::stop);
        await().atMost(Duration.ofSeconds(2))
                .until(() -> get("/actuator/health/readiness").statusCode() == 503);

        HttpResponse<String> late = get("/api/sample/notes");
        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(late.headers().firstValue("Connection")).contains("close");

        assertThat(ending.join(Duration.ofSeconds(20))).isTrue();
        assertThat(refused()).isTrue();
    }

    private boolean refused() throws InterruptedException {
        try {
            get("/api/sample/notes");
            return false;
        } catch (ConnectException e) {
            return true;
        } catch (IOException e) {
            throw new AssertionError("half an answer", e);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }
}
