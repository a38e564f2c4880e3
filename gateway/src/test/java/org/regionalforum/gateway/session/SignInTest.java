package org.regionalforum.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalforum.gateway.fake.Browser;
import org.regionalforum.gateway.fake.FakeService;
import org.regionalforum.gateway.fake.GatewayExtension;
import org.regionalforum.gateway.fake.Surroundings;

@ExtendWith(GatewayExtension.class)
class SignInTest {

    private final Surroundings around;
    private final Browser browser;

    SignInTest(Surroundings around) {
        this.around = around;
        this.browser = around.browser();
    }

    @BeforeEach
    void anna() {
        around.provider.person("anna");
    }

    @Test
    void a_person_comes_back_to_the_page_they_came_from_with_their_token() {
        HttpResponse<String> page = browser.signIn("/join/cop%3Fstep%3D2");

        assertThat(page.uri()).isEqualTo(around.address().resolve("/join/cop?step=2"));
        assertThat(around.membership.last("/join/cop").header("Authorization"))
                .hasValueSatisfying(token -> assertThat(token).startsWith("Bearer ey"));
        assertThat(around.membership.last("/join/cop").header("Forum-Signed-In"))
                .contains("true");
    }

    @Test
    void the_session_gets_a_new_name_at_sign_in_and_the_old_one_opens_nothing() {
        browser.open("/login");
        String before = browser.cookies().get("forum-session");
        browser.follow("/oauth2/authorization/forum");
        String after = browser.cookies().get("forum-session");
        assertThat(after).isNotEqualTo(before);

        Browser thief = around.browser();
        thief.cookies().put("forum-session", before);
        thief.open("/renewed");
        assertThat(around.membership.last("/renewed").header("Forum-Signed-In")).contains("false");
    }

    @Test
    void the_provider_is_told_the_language_and_who_wants_an_account() {
        browser.open("/language?to=en");
        browser.follow("/login");
        assertThat(around.provider.server().last("/authorize").target())
                .contains("ui_locales=en", "code_challenge_method=S256")
                .doesNotContain("prompt");

        around.browser().follow("/login?register=true");
        assertThat(around.provider.server().last("/authorize").target()).contains("ui_locales=it", "prompt=create");
    }

    @Test
    void the_session_cookie_is_kept_from_scripts_and_other_sites() {
        HttpResponse<String> answer = browser.open("/login");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/%5Cevil.example",
                "/%09/evil.example",
                "javascript:alert(1)",
                "evil"
            })
    void sign_in_leads_back_to_this_site_only(String back) {
        HttpResponse<String> page = browser.signIn(back);

        assertThat(page.uri()).isEqualTo(around.address().resolve("/"));
        assertThat(browser.open("/login?back=" + back).headers().firstValue("Location"))
                .contains("/");
    }

    @Test
    void a_link_to_sign_in_by_another_name_of_this_host_goes_to_the_public_address_once() {
        HttpResponse<String> answer = browser.send(browser.request("/login?back=/x")
                .uri(URI.create("http://127.0.0.1:" + around.address().getPort() + "/login?back=/x")));

        assertThat(answer.headers().firstValue("Location")).contains(around.address() + "/login?back=%2Fx&moved=true");
    }

    @Test
    void an_answer_of_the_provider_that_nobody_asked_for_signs_nobody_in() {
        HttpResponse<String> page = browser.open("/login/oauth2/code/forum?code=stolen&state=forged");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("L’accesso non è stato completato", "href=\"/login\"");
    }

    @Test
    void signing_out_ends_the_session_here_and_leads_on_to_the_provider() {
        browser.signIn("/");
        String session = browser.cookies().get("forum-session");

        HttpResponse<String> page = browser.submit("/logout", "");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Refresh"))
                .hasValueSatisfying(refresh -> assertThat(refresh)
                        .startsWith("0;url=" + around.provider.issuer() + "/end?id_token_hint=ey")
                        .contains("post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A"));
        Browser thief = around.browser();
        thief.cookies().put("forum-session", session);
        thief.open("/signed-out");
        assertThat(around.membership.last("/signed-out").header("Authorization"))
                .isEmpty();
    }

    @Test
    void a_slow_request_does_not_bring_back_a_session_that_was_signed_out_meanwhile() throws Exception {
        browser.signIn("/");
        String session = browser.cookies().get("forum-session");
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        around.membership.on("/slow", exchange -> {
            arrived.countDown();
            try {
                go.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            FakeService.answer(exchange, 200, "text/plain", "late");
        });
        Thread slow = Thread.startVirtualThread(() -> {
            Browser tab = around.browser();
            tab.cookies().put("forum-session", session);
            tab.open("/slow");
        });
        arrived.await();
        browser.submit("/logout", "");
        go.countDown();
        slow.join();

        Browser later = around.browser();
        later.cookies().put("forum-session", session);
        later.open("/after-slow");
        assertThat(around.membership.last("/after-slow").header("Forum-Signed-In"))
                .contains("false");
    }

    @Test
    void a_page_that_needs_a_person_leads_to_sign_in_and_back() {
        around.membership.on(
                "/desk",
                exchange -> FakeService.answer(
                        exchange,
                        exchange.getRequestHeaders().containsKey("Authorization") ? 200 : 401,
                        "text/html",
                        "desk"));

        assertThat(browser.open("/desk?queue=late").headers().firstValue("Location"))
                .contains("/login?back=%2Fdesk%3Fqueue%3Dlate");
        assertThat(browser.follow("/desk?queue=late").body()).isEqualTo("desk");
    }

    @Test
    void a_program_gets_the_refusal_itself() {
        around.membership.on(
                "/api/membership/desk",
                exchange ->
                        FakeService.answer(exchange, 401, "application/problem+json", "{\"code\":\"not-signed-in\"}"));

        HttpResponse<String> answer = browser.open("/api/membership/desk");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"code\":\"not-signed-in\"}");
    }

    @Test
    void a_service_that_refuses_a_fresh_sign_in_does_not_send_people_round_in_circles() {
        around.membership.on("/never", 401, "no");

        HttpResponse<String> page = browser.follow("/never");

        assertThat(page.statusCode()).isEqualTo(401);
        assertThat(page.body()).isEqualTo("no");
        assertThat(around.membership.all("/never")).hasSize(2);
    }

    @Test
    void nothing_of_a_session_reaches_a_visitor_who_only_reads() {
        HttpResponse<String> page = browser.open("/");

        assertThat(page.headers().allValues("Set-Cookie")).isEqualTo(List.of());
    }
}
