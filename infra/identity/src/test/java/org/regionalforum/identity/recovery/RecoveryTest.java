package org.regionalforum.identity.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.regionalforum.identity.Browser;
import org.regionalforum.identity.Client;
import org.regionalforum.identity.Mailbox;
import org.regionalforum.identity.RunningIdentity;

class RecoveryTest {

    private static final String NEW_PASSWORD = "tutta un’altra frase";

    private final RunningIdentity identity = RunningIdentity.shared();
    private final Client gateway = identity.client();
    private final String email = identity.newPerson();

    private String link() {
        identity.browser().post("/forgotten", "email", email);
        Mailbox.Received mail = identity.mails.next(email);
        assertThat(mail.link()).startsWith(identity.issuer() + "/reset?token=");
        return mail.link();
    }

    private Browser.Page reset(Browser browser, String link, String password) {
        return browser.post("/reset", "token", link.substring(link.indexOf('=') + 1), "password", password);
    }

    @Test
    void a_new_password_signs_in_here_and_ends_everything_else() {
        Browser elsewhere = identity.browser();
        Client.Answer tokens = gateway.signIn(elsewhere, email);
        Browser browser = identity.browser();
        browser.get(gateway.authorize(""));
        String link = link();
        assertThat(browser.get(link).body()).contains("Scegli una nuova password", email);

        String code = gateway.code(reset(browser, link, NEW_PASSWORD).address());

        assertThat(gateway.exchange(code).status()).isEqualTo(200);
        assertThat(gateway.signedIn(elsewhere)).isFalse();
        assertThat(gateway.refresh(tokens.text("refresh_token")).text("error")).isEqualTo("invalid_grant");
        assertThat(identity.mails.next(email).subject()).isEqualTo("La tua password è cambiata");
        assertThat(identity.browser()
                        .post("/sign-in", "email", email, "password", RunningIdentity.PASSWORD)
                        .status())
                .isEqualTo(422);
        assertThat(identity.browser()
                        .post("/sign-in", "email", email, "password", NEW_PASSWORD)
                        .status())
                .isEqualTo(302);
    }

    @Test
    void a_link_works_once_and_a_weak_password_does_not_spend_it() {
        String link = link();
        Browser browser = identity.browser();
        assertThat(reset(browser, link, "corta").status()).isEqualTo(422);
        assertThat(reset(browser, link, NEW_PASSWORD).status()).isEqualTo(302);
        assertThat(reset(browser, link, "una terza frase nuova").status()).isEqualTo(410);
        assertThat(browser.get(link).status()).isEqualTo(410);
    }

    @Test
    void a_link_ends_after_an_hour() {
        String link = link();
        identity.clock.forward(Duration.ofMinutes(61));
        assertThat(reset(identity.browser(), link, NEW_PASSWORD).status()).isEqualTo(410);
    }

    @Test
    void a_newer_link_replaces_the_one_before() {
        String older = link();
        identity.clock.forward(Duration.ofMinutes(11));
        String newer = link();
        assertThat(identity.browser().get(older).status()).isEqualTo(410);
        assertThat(reset(identity.browser(), newer, NEW_PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void an_unknown_address_gets_the_same_page_and_no_mail() {
        String unknown = RunningIdentity.newAddress();
        Browser.Page forUnknown = identity.browser().post("/forgotten", "email", unknown);
        Browser.Page forKnown = identity.browser().post("/forgotten", "email", email);
        assertThat(forUnknown.body().replace(unknown, email)).isEqualTo(forKnown.body());
        identity.mails.next(email);
        assertThat(identity.mails.all(unknown)).isEmpty();
    }

    @Test
    void a_locked_account_opens_with_a_new_password() {
        for (int i = 0; i < 6; i++) {
            identity.browser().post("/sign-in", "email", email, "password", "sbagliata per prova");
        }
        reset(identity.browser(), link(), NEW_PASSWORD);
        assertThat(identity.browser()
                        .post("/sign-in", "email", email, "password", NEW_PASSWORD)
                        .status())
                .isEqualTo(302);
    }
}
