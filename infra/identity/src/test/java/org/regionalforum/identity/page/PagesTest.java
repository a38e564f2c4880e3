package org.regionalforum.identity.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regionalforum.identity.Browser;
import org.regionalforum.identity.RunningIdentity;

class PagesTest {

    private final RunningIdentity identity = RunningIdentity.shared();

    @Test
    void the_language_is_the_one_the_gateway_asks_for_then_the_chosen_then_the_preferred() {
        assertThat(identity.browser().speaking("en-GB,it;q=0.5").get("/sign-in").body())
                .contains("<html lang=\"en\"", "Sign in");
        assertThat(identity.browser().speaking("fr").get("/sign-in").body()).contains("<html lang=\"it\"");
        Browser browser = identity.browser().speaking("it");
        assertThat(browser.get(identity.client().authorize("&ui_locales=en")).body())
                .contains("<html lang=\"en\"");
        assertThat(browser.get("/register").body()).contains("Name and surname");
        assertThat(browser.get("/language?to=it&back=/register").body()).contains("Nome e cognome");
    }

    @Test
    void the_language_switch_keeps_the_page_and_leads_nowhere_else() {
        Browser browser = identity.browser();
        assertThat(browser.get("/reset?token=abc").body())
                .contains(identity.issuer() + "/language?to=en&amp;back=%2Freset%3Ftoken%3Dabc");
        assertThat(browser.get("/language?to=en&back=%2Freset%3Ftoken%3Dabc").address())
                .isEqualTo(identity.issuer() + "/reset?token=abc");
        for (String elsewhere :
                new String[] {"//evil.example", "https://evil.example", "/%5Cevil.example", "/a//b@c"}) {
            assertThat(browser.get("/language?to=it&back=" + elsewhere).address())
                    .startsWith(identity.issuer() + "/");
        }
    }

    @Test
    void who_came_to_register_gets_the_registration_page() {
        assertThat(identity.browser()
                        .get(identity.client().authorize("&prompt=create"))
                        .address())
                .endsWith("/register");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/sign-in", "/register", "/register/sent", "/forgotten", "/forgotten/sent", "/confirm?token=x"})
    void every_page_has_one_heading_and_says_what_a_browser_may_do(String address) {
        for (String language : new String[] {"it", "en"}) {
            Browser.Page page = identity.browser().speaking(language).get(address);
            assertThat(page.body().split("<h1")).hasSize(2);
            assertThat(page.body()).doesNotContain("??", "<script>", "style=\"", "onclick");
            assertThat(page.header("content-security-policy"))
                    .contains("default-src 'self'", "form-action 'self' " + RunningIdentity.GATEWAY);
            assertThat(page.header("cache-control")).contains("no-store");
            assertThat(page.header("referrer-policy")).isEqualTo("same-origin");
        }
    }

    @Test
    void a_page_that_does_not_exist_says_so_in_the_common_frame() {
        Browser.Page page = identity.browser().get("/nothing");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("Pagina non trovata");
    }

    @Test
    void readiness_looks_at_the_store() {
        Browser.Page page = identity.browser().get("/actuator/health/readiness");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("UP");
        assertThat(identity.browser().get("/actuator/env").status()).isEqualTo(404);
    }
}
