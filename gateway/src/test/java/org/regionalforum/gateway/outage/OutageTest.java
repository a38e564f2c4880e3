package org.regionalforum.gateway.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.regionalforum.gateway.fake.Browser;
import org.regionalforum.gateway.fake.FakeService;
import org.regionalforum.gateway.fake.Surroundings;

class OutageTest {

    private static final Surroundings around = new Surroundings();

    private final Browser browser = around.browser();

    @BeforeAll
    static void start() {
        around.start("--forum.route.answer=700ms", "--forum.outage.pause=1s");
    }

    @AfterAll
    static void stop() throws Exception {
        around.close();
    }

    @Test
    void a_person_reads_what_is_down_and_what_still_works() {
        around.projects.stop();
        try {
            HttpResponse<String> page = browser.open("/projects?q=acqua");

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).contains("5");
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(page.body())
                    .contains("<h1>Progetti e Paesi: ora non disponibile</h1>")
                    .contains("<dt>Progetti e Paesi</dt><dd>non risponde</dd>")
                    .contains("<dt>Reti, organizzazioni e domande di adesione</dt><dd>funziona</dd>")
                    .contains("href=\"/projects?q=acqua\"", "Riprova");
            assertThat(browser.open("/").body()).isEqualTo("membership");
        } finally {
            around.projects.startAgain();
        }
    }

    @Test
    void a_program_gets_a_problem_and_the_status_says_the_same() {
        around.forum.stop();
        try {
            HttpResponse<String> answer = browser.open("/api/forum/ballots");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("\"code\":\"service-down\"");
            assertThat(browser.open("/status").body())
                    .contains("\"status\":\"partly\"", "\"forum\":\"down\"", "\"membership\":\"up\"");
        } finally {
            around.forum.startAgain();
        }
    }

    @Test
    void a_service_that_comes_back_is_used_again_by_itself() {
        for (int at = 0; at < 10; at++) {
            browser.open("/mine");
        }
        around.forum.stop();
        for (int at = 0; at < 30; at++) {
            assertThat(browser.open("/mine").statusCode()).isEqualTo(503);
        }
        around.forum.startAgain();

        await().atMost(Duration.ofSeconds(20)).until(() -> browser.open("/mine").statusCode() == 200);
    }

    @Test
    void a_service_that_hangs_is_not_waited_for_by_every_request() {
        around.notification.on("/inbox/hangs", exchange -> sleep(2_000));
        for (int at = 0; at < 30; at++) {
            assertThat(browser.open("/inbox/hangs").statusCode()).isEqualTo(503);
        }

        assertThat(around.notification.all("/inbox/hangs")).hasSizeBetween(5, 15);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> browser.open("/inbox").statusCode() == 200);
    }

    @Test
    void a_change_is_sent_once_and_its_unknown_outcome_is_said() {
        around.membership.on("/api/membership/dies", exchange -> exchange.close());

        HttpResponse<String> answer =
                browser.send(browser.request("/api/membership/dies").PUT(HttpRequest.BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"outcome-unknown\"");
        assertThat(around.membership.all("/api/membership/dies")).hasSize(1);
    }

    @Test
    void a_services_own_failure_is_its_answer() {
        around.membership.on(
                "/api/membership/fails",
                exchange -> FakeService.answer(exchange, 503, "application/problem+json", "{\"code\":\"ours\"}"));

        for (int at = 0; at < 30; at++) {
            HttpResponse<String> answer = browser.open("/api/membership/fails");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).isEqualTo("{\"code\":\"ours\"}");
        }
    }

    @Test
    void an_answer_that_breaks_off_does_not_look_complete() {
        around.membership.on("/breaks", exchange -> {
            exchange.sendResponseHeaders(200, 100_000);
            exchange.getResponseBody().write(new byte[50_000]);
            exchange.getResponseBody().flush();
            exchange.close();
        });

        assertThatThrownBy(() -> browser.open("/breaks")).hasRootCauseInstanceOf(IOException.class);
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
