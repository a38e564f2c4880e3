package org.regionalforum.gateway.keptform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.regionalforum.gateway.fake.Browser;
import org.regionalforum.gateway.fake.FakeService;
import org.regionalforum.gateway.fake.GatewayExtension;
import org.regionalforum.gateway.fake.Surroundings;

@ExtendWith(GatewayExtension.class)
class KeptFormTest {

    private static final String FORM = "taxCode=97657340010&seat.postCode=10121&name=Citt%C3%A0+%3Cb%3E"
            + "&_csrfless=on&idempotencyKey=k-7&empty=";

    private final Surroundings around;
    private final Browser browser;

    KeptFormTest(Surroundings around) {
        this.around = around;
        this.browser = around.browser();
        around.membership.on(
                "/join/rail",
                exchange -> FakeService.answer(
                        exchange,
                        exchange.getRequestHeaders().containsKey("Authorization") ? 200 : 401,
                        "text/plain",
                        "sent"));
    }

    @BeforeEach
    void anna() {
        around.provider.person("anna");
    }

    private HttpResponse<String> sendAfterTheSessionEnded() {
        browser.signIn("/");
        browser.cookies().remove("forum-session");
        return browser.submit("/join/rail?step=2", FORM);
    }

    @Test
    void the_form_is_kept_shown_to_its_sender_and_sent_by_hand_only() {
        HttpResponse<String> ended = sendAfterTheSessionEnded();
        assertThat(ended.statusCode()).isEqualTo(401);
        assertThat(ended.body())
                .contains("<h1>La tua sessione è terminata</h1>", "href=\"/login?back=%2Fsession%2Fkept-form\"");
        int before = around.membership.all("/join/rail").size();

        HttpResponse<String> page = browser.follow("/session/kept-form");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("action=\"/join/rail?step=2\"")
                .contains("<dt>tax code</dt><dd>97657340010</dd>", "<dt>seat: post code</dt><dd>10121</dd>")
                .contains("<dd>Città &lt;b&gt;</dd>")
                .contains("<input type=\"hidden\" name=\"idempotencyKey\" value=\"k-7\">")
                .contains("<input type=\"hidden\" name=\"empty\" value=\"\">")
                .doesNotContain("<dt>idempotency", "<b>");
        assertThat(around.membership.all("/join/rail")).hasSize(before);

        assertThat(browser.submit("/join/rail?step=2", FORM).body()).isEqualTo("sent");
        assertThat(around.membership.last("/join/rail").text()).isEqualTo(FORM);
        assertThat(browser.cookies()).doesNotContainKey("forum-kept");
        assertThat(browser.open("/session/kept-form").statusCode()).isEqualTo(404);
    }

    @Test
    void another_person_at_the_same_browser_does_not_see_it_and_its_sender_still_does() {
        sendAfterTheSessionEnded();
        around.provider.person("bruno");

        HttpResponse<String> page = browser.follow("/session/kept-form");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Non c’è nulla di conservato per te").doesNotContain("97657340010");

        browser.submit("/logout", "");
        around.provider.person("anna");
        assertThat(browser.follow("/session/kept-form").body()).contains("97657340010");
    }

    @Test
    void a_browser_where_nobody_had_signed_in_keeps_it_for_whoever_signs_in_there() {
        browser.submit("/join/rail", FORM);

        assertThat(browser.follow("/session/kept-form").body()).contains("97657340010");
    }

    @Test
    void a_mark_of_a_person_that_is_not_ours_counts_for_nothing() {
        browser.signIn("/");
        String ours = browser.cookies().getOrDefault("forum-browser", "none");
        browser.cookies().remove("forum-session");
        browser.cookies().put("forum-browser", ours.substring(0, ours.length() - 2) + "xx");
        browser.submit("/join/rail", FORM);
        around.provider.person("bruno");

        assertThat(browser.follow("/session/kept-form").statusCode()).isEqualTo(200);
    }

    @Test
    void nothing_is_kept_for_a_form_of_another_site_an_upload_or_a_long_form() {
        HttpResponse<String> foreign = browser.send(browser.request("/join/rail")
                .header("Accept", "text/html")
                .header("Origin", "https://evil.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(FORM)));
        HttpResponse<String> upload = browser.send(browser.request("/join/rail")
                .header("Accept", "text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString("--x--")));
        HttpResponse<String> longForm = browser.submit("/join/rail", "x=" + "y".repeat(64 * 1024));

        for (HttpResponse<String> page : List.of(foreign, upload, longForm)) {
            assertThat(page.statusCode()).isEqualTo(401);
            assertThat(page.body()).contains("non abbiamo potuto conservarlo");
        }
        assertThat(browser.cookies()).doesNotContainKey("forum-kept");
    }

    @Test
    void a_program_gets_the_refusal_and_nothing_is_kept() {
        around.membership.on("/api/membership/form", 401, "no");
        HttpResponse<String> answer = browser.send(browser.request("/api/membership/form")
                .header("Accept", "text/html")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(FORM)));

        assertThat(answer.body()).isEqualTo("no");
        assertThat(browser.cookies()).doesNotContainKey("forum-kept");
    }

    @Test
    void a_form_sent_by_a_script_of_the_page_leads_the_whole_page_to_sign_in() {
        HttpResponse<String> answer = browser.send(browser.request("/join/rail")
                .header("Accept", "text/html, */*; q=0.01")
                .header("HX-Request", "true")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(FORM)));

        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/login?back=%2Fsession%2Fkept-form");
    }

    @Test
    void what_a_person_sent_to_a_service_that_is_down_is_not_lost_either() {
        browser.signIn("/");
        around.forum.stop();
        HttpResponse<String> down;
        try {
            down = browser.submit("/forum/cop/proposals", "title=Acqua+pubblica");
        } finally {
            around.forum.startAgain();
        }

        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(down.body()).contains("è conservato per 30 minuti", "href=\"/session/kept-form\"");
        assertThat(browser.open("/session/kept-form").body())
                .contains("action=\"/forum/cop/proposals\"", "<dd>Acqua pubblica</dd>");
    }
}
