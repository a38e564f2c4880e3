package org.regionalforum.gateway.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalforum.gateway.fake.Browser;
import org.regionalforum.gateway.fake.GatewayExtension;
import org.regionalforum.gateway.fake.Surroundings;

@ExtendWith(GatewayExtension.class)
class SameOriginTest {

    private final Surroundings around;
    private final Browser browser;

    SameOriginTest(Surroundings around) {
        this.around = around;
        this.browser = around.browser();
    }

    private int change(String method, Map<String, String> headers) {
        HttpRequest.Builder request =
                browser.request("/api/membership/change").method(method, HttpRequest.BodyPublishers.ofString("x"));
        headers.forEach(request::header);
        return browser.send(request).statusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void another_site_changes_nothing_with_a_session(String method) {
        browser.signIn("/");
        int before = around.membership.all("/api/membership/change").size();

        assertThat(change(method, Map.of("Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site")))
                .isEqualTo(403);
        assertThat(change(method, Map.of("Origin", "https://evil.example"))).isEqualTo(403);
        assertThat(change(method, Map.of("Origin", "null"))).isEqualTo(403);
        assertThat(change(method, Map.of("Sec-Fetch-Site", "same-site"))).isEqualTo(403);
        assertThat(change(method, Map.of("Sec-Fetch-Site", "none"))).isEqualTo(403);
        assertThat(change(method, Map.of())).isEqualTo(403);
        assertThat(around.membership.all("/api/membership/change")).hasSize(before);
    }

    @Test
    void a_page_of_this_site_does() {
        browser.signIn("/");

        assertThat(change("POST", Map.of("Sec-Fetch-Site", "same-origin"))).isEqualTo(200);
        assertThat(change("POST", Map.of("Origin", around.address().toString())))
                .isEqualTo(200);
    }

    @Test
    void a_program_without_a_session_needs_neither() {
        assertThat(change("POST", Map.of("Authorization", "Bearer own"))).isEqualTo(200);
    }

    @Test
    void the_refusal_is_a_problem_in_the_callers_language() {
        browser.signIn("/");
        HttpResponse<String> answer = browser.send(browser.request("/api/membership/change")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains(
                        "\"type\":\"urn:regional-forum:problem:cross-site\"",
                        "\"status\":403",
                        "\"instance\":\"/api/membership/change\"",
                        "This request did not come from here");
    }

    @Test
    void the_gateways_own_changes_are_protected_too() {
        browser.signIn("/");

        HttpResponse<String> answer = browser.send(browser.request("/logout")
                .header("Origin", "https://evil.example")
                .POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(403);
        browser.open("/still-here");
        assertThat(around.membership.last("/still-here").header("Forum-Signed-In"))
                .contains("true");
    }
}
