package org.regionalforum.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.regionalforum.gateway.fake.Browser;
import org.regionalforum.gateway.fake.Surroundings;

class RateTest {

    private static final Surroundings around = new Surroundings();

    @BeforeAll
    static void start() {
        around.start(
                "--forum.limit.person.burst=30",
                "--forum.limit.person.per-second=1",
                "--forum.limit.person-changes.burst=5",
                "--forum.limit.person-changes.per-second=1",
                "--forum.limit.address.burst=400",
                "--forum.limit.address-sign-ins.burst=12",
                "--forum.limit.address-sign-ins.per-second=1",
                "--server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1");
    }

    @AfterAll
    static void stop() throws Exception {
        around.close();
    }

    private static HttpRequest.Builder from(Browser browser, String address, String path) {
        return browser.request(path).header("X-Forwarded-For", address);
    }

    @Test
    void a_person_who_is_too_fast_is_told_when_to_come_again_and_others_go_on() {
        Browser script = around.browser();
        List<HttpResponse<String>> answers = new ArrayList<>();
        int passed = 0;
        for (int at = 0; at < 60; at++) {
            HttpResponse<String> answer = script.send(
                    from(script, "203.0.113.1", "/api/membership/x").header("Authorization", "Bearer fast"));
            answers.add(answer);
            passed += answer.statusCode() == 200 ? 1 : 0;
        }

        assertThat(passed).isBetween(30, 45);
        HttpResponse<String> answer = answers.getLast();
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.body()).contains("urn:regional-forum:problem:too-many");
        assertThat(script.send(from(script, "203.0.113.1", "/api/membership/x").header("Authorization", "Bearer other"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void changes_are_counted_apart() {
        Browser script = around.browser();
        int refused = 0;
        for (int at = 0; at < 12; at++) {
            int status = script.send(from(script, "203.0.113.2", "/api/membership/x")
                            .header("Authorization", "Bearer changes")
                            .POST(HttpRequest.BodyPublishers.noBody()))
                    .statusCode();
            refused += status == 429 ? 1 : 0;
        }
        assertThat(refused).isPositive();
        assertThat(script.send(from(script, "203.0.113.2", "/api/membership/x")
                                .header("Authorization", "Bearer changes"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void one_address_cannot_try_to_sign_in_without_end_and_another_one_still_can() {
        Browser browser = around.browser();
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (int at = 0; at < 20; at++) {
            answers.add(browser.send(from(browser, "203.0.113.3", "/login").header("Accept", "text/html")));
        }
        HttpResponse<String> answer = answers.getLast();
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("<h1>Troppe richieste in poco tempo</h1>");

        Browser other = around.browser();
        assertThat(other.send(from(other, "203.0.113.4", "/login")).statusCode())
                .isEqualTo(302);
    }

    @Test
    void the_address_is_what_a_trusted_proxy_says() {
        Browser browser = around.browser();
        browser.send(from(browser, "203.0.113.9", "/seen-from"));

        assertThat(around.membership.last("/seen-from").header("X-Forwarded-For"))
                .contains("203.0.113.9");
    }
}
