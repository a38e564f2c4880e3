package org.regionalforum.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.test.FactsIn;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.kit.test.PublishedFacts;
import org.regionalforum.kit.test.TestTime;
import org.regionalforum.kit.test.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ForumServiceTest
@TestPropertySource(properties = "forum.demo=true")
class LawClockOfADemoTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    LawClock clock;

    @Autowired
    TestTime time;

    @Autowired
    PublishedFacts published;

    @Autowired
    FactsIn in;

    private MvcTestResult advance(String token, String body) {
        return web.post()
                .uri("/api/sample/clock")
                .header("Authorization", Tokens.bearer(token))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @Test
    void an_operator_moves_it_for_the_whole_platform_and_another_service_moves_it_here() {
        time.law().fixAt(LocalDate.of(2027, 3, 1));
        assertThat(advance(Tokens.of("anna"), "{\"days\": 2}")).hasStatus(403);
        assertThat(advance(Tokens.operator("o1"), "{\"days\": 0}")).hasStatus(422);
        assertThat(advance(Tokens.operator("o1"), "{\"days\": 2}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.today")
                .isEqualTo("2027-03-03");
        assertThat(published
                        .await("platform.clock", "clock-moved")
                        .field("secondsAhead")
                        .asLong())
                .isEqualTo(Duration.ofDays(2).toSeconds());
        assertThat(clock.today()).isEqualTo(LocalDate.of(2027, 3, 3));

        in.share(
                "platform.clock",
                "clock-moved",
                "/platform/clock",
                "law",
                Map.of("secondsAhead", Duration.ofDays(10).toSeconds(), "addedLater", true));
        await().until(() -> clock.today().equals(LocalDate.of(2027, 3, 11)));
    }
}
