package org.regionalforum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Any one process is killed while invitations go out: what was acknowledged is there, and each is told once. */
class KillTest {
    private static final Duration HEALED = Duration.ofSeconds(120);
    private static final String STAFF = "staff.cop@example.org";

    private final RunningForum forum = RunningForum.get();

    @ParameterizedTest
    @ValueSource(strings = {"membership", "notification", "broker", "store", "gateway", "mail"})
    void nothing_acknowledged_is_lost_and_each_is_told_once(String part) throws Exception {
        for (int i = 0; i < 3; i++) {
            invite(part, i);
        }
        new ProcessBuilder("kill", "-9", Long.toString(forum.process(part)))
                .start()
                .waitFor();
        for (int i = 3; i < 6; i++) {
            invite(part, i);
        }
        for (int i = 0; i < 6; i++) {
            String address = address(part, i);
            await().atMost(HEALED)
                    .ignoreExceptions()
                    .until(() -> !forum.mails(address).isEmpty());
        }
        await().during(Duration.ofSeconds(3)).atMost(HEALED).ignoreExceptions().untilAsserted(() -> {
            for (int i = 0; i < 6; i++) {
                assertThat(messageIds(address(part, i))).hasSize(1);
            }
        });
    }

    @Test
    void a_request_that_nobody_was_there_to_answer_is_refused_in_words() {
        HttpResponse<String> answer = forum.send(null, "GET", "/api/membership/networks/nowhere", "");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    /** Asks until it is acknowledged; the key makes one invitation of all tries. */
    private void invite(String part, int number) {
        String address = address(part, number);
        await().atMost(HEALED).ignoreExceptions().until(() -> {
            HttpResponse<String> answer = forum.send(
                    STAFF,
                    "POST",
                    "/api/membership/networks/cop/staff",
                    "{\"email\": \"" + address + "\"}",
                    "Content-Type",
                    "application/json",
                    "Idempotency-Key",
                    "kill-" + address);
            return answer.statusCode() == 201;
        });
    }

    private Set<String> messageIds(String address) {
        List<JsonNode> mails = forum.mails(address);
        return mails.stream().map(mail -> mail.at("/messageId").asString()).collect(Collectors.toSet());
    }

    private static String address(String part, int number) {
        return "kill." + part + "." + number + "@example.org";
    }
}
