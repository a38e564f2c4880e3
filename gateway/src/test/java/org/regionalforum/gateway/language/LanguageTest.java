package org.regionalforum.gateway.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalforum.gateway.fake.Browser;
import org.regionalforum.gateway.fake.GatewayExtension;
import org.regionalforum.gateway.fake.Surroundings;

@ExtendWith(GatewayExtension.class)
class LanguageTest {

    private final Surroundings around;
    private final Browser browser;

    LanguageTest(Surroundings around) {
        this.around = around;
        this.browser = around.browser();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB,en;q=0.9,it;q=0.8 | en",
                "de-DE,de;q=0.9,en;q=0.8,it;q=0.7 | en",
                "it-IT,it;q=0.9,en;q=0.8 | it",
                "de,fr | it",
                "* | it",
                "no-such;;;header | it"
            })
    void the_browsers_preference_among_the_two_languages_goes_on(String accepted, String told) {
        browser.send(browser.request("/preferred").header("Accept-Language", accepted));

        assertThat(around.membership.last("/preferred").header("Accept-Language"))
                .contains(told);
    }

    @Test
    void without_a_preference_it_is_italian() {
        browser.send(browser.request("/unsaid"));

        assertThat(around.membership.last("/unsaid").header("Accept-Language")).contains("it");
    }

    @Test
    void a_choice_wins_over_the_browser_and_leads_back_to_the_page() {
        HttpResponse<String> answer = browser.open("/language?to=en&back=/networks/cop%3Fq%3Dx");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/networks/cop?q=x");

        browser.send(browser.request("/chosen").header("Accept-Language", "it"));

        assertThat(around.membership.last("/chosen").header("Accept-Language")).contains("en");
    }

    @Test
    void an_unknown_language_changes_nothing_and_a_foreign_page_is_not_led_to() {
        HttpResponse<String> answer = browser.open("/language?to=xx&back=https://evil.example");

        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Location")).contains("/");
    }

    @Test
    void the_gateways_own_pages_speak_it_too() {
        browser.open("/language?to=en");
        HttpResponse<String> page = browser.open("/login/oauth2/code/forum?code=x&state=y");

        assertThat(page.body()).contains("<html lang=\"en\">", "<h1>Sign-in was not completed</h1>");
        assertThat(page.body()).contains("/language?to=it&amp;back=%2Flogin%2Foauth2");
        assertThat(page.body())
                .as("browsers keep assets for good: each version has an address of its own")
                .containsPattern("/assets/gateway/kit/kit-[0-9a-f]{32}\\.css");
    }

    @Test
    void a_form_can_choose_too() {
        HttpResponse<String> answer = browser.send(browser.request("/language")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("to=en&back=/desk")));

        assertThat(answer.headers().firstValue("Location")).contains("/desk");
        assertThat(browser.cookies()).containsEntry("forum-language", "en");
    }
}
