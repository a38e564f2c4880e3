package org.regionalforum.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalforum.gateway.fake.Browser;
import org.regionalforum.gateway.fake.FakeService;
import org.regionalforum.gateway.fake.FakeService.Received;
import org.regionalforum.gateway.fake.GatewayExtension;
import org.regionalforum.gateway.fake.Surroundings;

@ExtendWith(GatewayExtension.class)
class HeadersTest {

    private final Surroundings around;
    private final Browser browser;

    HeadersTest(Surroundings around) {
        this.around = around;
        this.browser = around.browser();
    }

    private Received seen(HttpRequest.Builder request, String path) {
        browser.send(request);
        return around.membership.last(path);
    }

    @Test
    void what_only_the_gateway_may_say_is_dropped_when_a_client_says_it() {
        Received seen = seen(
                browser.request("/api/membership/forged")
                        .header("Forum-Acting-For", "it-cf-97657340010")
                        .header("Forum-Signed-In", "true")
                        .header("forum-anything", "x")
                        .header("X-Forwarded-For", "203.0.113.9")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("Forwarded", "for=203.0.113.9")
                        .header("traceparent", "00-00000000000000000000000000000001-0000000000000001-01")
                        .header("Forum-Correlation-Id", "mine"),
                "/api/membership/forged");

        assertThat(seen.headers()).doesNotContainKeys("forum-acting-for", "forum-anything", "forwarded");
        assertThat(seen.header("traceparent"))
                .as("the gateway begins the trace, whatever came in")
                .get(InstanceOfAssertFactories.STRING)
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]")
                .doesNotContain("-00000000000000000000000000000001-");
        assertThat(seen.header("Forum-Signed-In")).contains("false");
        assertThat(seen.header("X-Forwarded-For")).contains("127.0.0.1");
        assertThat(seen.header("X-Forwarded-Host")).contains(around.address().getAuthority());
        assertThat(seen.header("Forum-Correlation-Id")).get().isNotEqualTo("mine");
    }

    @Test
    void a_forged_choice_of_an_organisation_is_dropped_for_a_signed_in_person_too() {
        browser.signIn("/");

        Received seen = seen(
                browser.request("/forged-choice").header("Forum-Acting-For", "it-cf-97657340010"), "/forged-choice");

        assertThat(seen.header("Forum-Signed-In")).contains("true");
        assertThat(seen.headers()).doesNotContainKey("forum-acting-for");
    }

    @Test
    void no_cookie_reaches_a_service_and_none_of_its_own_a_browser() {
        browser.signIn("/");
        around.membership.on("/cookies", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "forum-session=stolen; Path=/");
            FakeService.answer(exchange, 200, "text/plain", "ok");
        });

        HttpResponse<String> answer = browser.open("/cookies");

        assertThat(around.membership.last("/cookies").headers()).doesNotContainKey("cookie");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void a_programs_own_token_passes_and_a_sessions_token_takes_its_place() {
        Received own = seen(
                browser.request("/api/membership/own").header("Authorization", "Bearer own"), "/api/membership/own");
        assertThat(own.header("Authorization")).contains("Bearer own");
        assertThat(own.header("Forum-Signed-In")).contains("true");

        browser.signIn("/");
        Received both = seen(
                browser.request("/api/membership/both").header("Authorization", "Bearer own"), "/api/membership/both");
        assertThat(both.header("Authorization")).get().asString().startsWith("Bearer ey");
    }

    @Test
    void assets_are_fetched_without_a_person() {
        browser.signIn("/");

        Received seen = seen(browser.request("/assets/membership/kit.css"), "/assets/membership/kit.css");

        assertThat(seen.headers()).doesNotContainKey("authorization");
    }

    @ParameterizedTest
    @CsvSource({
        "/, membership",
        "/networks/cop/members, membership",
        "/organisations/it-cf-97657340010, membership",
        "/join/cop, membership",
        "/desk, membership",
        "/invitations/x, membership",
        "/api/membership/networks, membership",
        "/operations/membership/health, membership",
        "/projects/7, projects",
        "/countries/SN, projects",
        "/api/projects/openapi.json, projects",
        "/assets/projects/kit.css, projects",
        "/mine, forum",
        "/forum/cop, forum",
        "/api/forum/asyncapi.json, forum",
        "/operations/forum, forum",
        "/inbox, notification",
        "/preferences, notification",
        "/follow/cop, notification",
        "/api/notifications/inbox, notification",
        "/assets/notification/x.js, notification",
        "/operations/notification, notification"
    })
    void each_path_belongs_to_one_service(String path, String service) {
        assertThat(browser.open(path).body()).isEqualTo(service);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/unknown/x",
        "/api/notification/x",
        "/operations/unknown",
        "/assets/unknown/x",
        "/session/page",
        "/error"
    })
    void what_belongs_to_nobody_is_not_found(String path) {
        HttpResponse<String> answer = browser.open(path);

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void path_query_and_body_go_on_as_they_came() {
        HttpRequest.Builder request = browser.request("/api/membership/caff%C3%A8?b=2&a=1&a=%2B&flag")
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("Idempotency-Key", "k-1")
                .header("If-Match", "\"3\"")
                .POST(HttpRequest.BodyPublishers.ofString("z=1&a=%20x&a=1&b="));

        Received seen = seen(request, "/api/membership/caff%C3%A8");

        assertThat(seen.target()).isEqualTo("/api/membership/caff%C3%A8?b=2&a=1&a=%2B&flag");
        assertThat(seen.text()).isEqualTo("z=1&a=%20x&a=1&b=");
        assertThat(seen.header("Idempotency-Key")).contains("k-1");
        assertThat(seen.header("If-Match")).contains("\"3\"");
        assertThat(seen.header("Content-Length")).contains("17");
    }

    @Test
    void a_services_answer_passes_with_its_headers_and_its_policy() {
        around.membership.on("/policy", exchange -> {
            exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'");
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.getResponseHeaders().set("Vary", "Accept-Language");
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            FakeService.answer(exchange, 200, "text/html", "compressed");
        });

        HttpResponse<String> answer = browser.send(browser.request("/policy").header("If-None-Match", "\"7\""));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'none'");
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(answer.headers().firstValue("Forum-Correlation-Id")).isPresent();
    }

    @Test
    void a_redirect_to_a_services_own_address_stays_at_the_gateway() {
        around.membership.on("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", around.membership.address() + "/applications/7?done=x");
            FakeService.answer(exchange, 303, "text/plain", "");
        });

        assertThat(browser.open("/moved").headers().firstValue("Location")).contains("/applications/7?done=x");
    }

    @Test
    void a_personal_answer_is_not_kept_by_others_unless_the_service_says_so() {
        browser.signIn("/");
        assertThat(browser.open("/personal").headers().firstValue("Cache-Control"))
                .contains("private, no-cache");
        assertThat(around.browser().open("/personal").headers().firstValue("Cache-Control"))
                .isEmpty();
    }
}
