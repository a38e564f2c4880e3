package org.regionalforum.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.regionalforum.gateway.fake.Browser;
import org.regionalforum.gateway.fake.FakeService;
import org.regionalforum.gateway.fake.Surroundings;

/** A service with several instances. */
class InstancesTest {

    private static final Surroundings around = new Surroundings();
    private static final FakeService second = new FakeService("second");

    private final Browser browser = around.browser();

    @BeforeAll
    static void start() {
        around.start("--forum.services.forum=" + around.forum.address() + "," + second.address());
    }

    @AfterAll
    static void stop() throws Exception {
        second.close();
        around.close();
    }

    @Test
    void each_instance_is_asked_in_its_turn() {
        assertThat(new TreeSet<>(answers(10))).containsExactly("forum", "second");
    }

    @Test
    void what_an_instance_does_not_take_another_one_does_and_nobody_notices() {
        answers(4);
        around.forum.stop();
        try {
            assertThat(answers(40)).containsOnly("second");
            HttpResponse<String> written = browser.send(browser.request("/api/forum/proposals")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"a\": 1}")));
            assertThat(written.statusCode()).isEqualTo(200);
            assertThat(second.last("/api/forum/proposals").text()).isEqualTo("{\"a\": 1}");
            assertThat(browser.open("/status").body()).contains("\"forum\":\"up\"");
        } finally {
            around.forum.startAgain();
        }
    }

    @Test
    void an_instance_that_says_it_is_not_ready_gets_nothing_although_it_listens() {
        second.on("/actuator/health/readiness", 503, "ending");
        try {
            await().untilAsserted(() -> assertThat(answers(10)).containsOnly("forum"));
            assertThat(answers(40)).containsOnly("forum");
        } finally {
            second.on("/actuator/health/readiness", 200, "ready");
        }
        await().untilAsserted(() -> assertThat(answers(10)).contains("second"));
    }

    private List<String> answers(int requests) {
        return IntStream.range(0, requests)
                .mapToObj(number -> browser.open("/mine").body())
                .toList();
    }
}
