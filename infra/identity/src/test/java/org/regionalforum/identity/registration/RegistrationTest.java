package org.regionalforum.identity.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalforum.identity.RunningIdentity.GATEWAY;
import static org.regionalforum.identity.RunningIdentity.PASSWORD;
import static org.regionalforum.identity.RunningIdentity.newAddress;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.regionalforum.identity.Browser;
import org.regionalforum.identity.Client;
import org.regionalforum.identity.Mailbox;
import org.regionalforum.identity.RunningIdentity;
import org.springframework.security.oauth2.jwt.Jwt;

class RegistrationTest {

    private final RunningIdentity identity = RunningIdentity.shared();
    private final String email = newAddress();

    private Browser.Page register(Browser browser, String address, String password) {
        return browser.post("/register", "name", "Ada  Neri", "email", address, "password", password, "language", "en");
    }

    @Test
    void who_registers_on_the_way_to_the_gateway_arrives_there_signed_in_by_the_link() {
        Client gateway = identity.client();
        Browser browser = identity.browser();
        assertThat(browser.get(gateway.authorize("")).address()).endsWith("/sign-in");
        assertThat(browser.get("/register").body()).contains("Registrati");
        assertThat(register(browser, email, PASSWORD).body()).contains("Apri la posta", email);

        Mailbox.Received mail = identity.mails.next(email);
        assertThat(mail.subject()).isEqualTo("Confirm your address");
        assertThat(mail.link()).startsWith(identity.issuer() + "/confirm?token=");
        assertThat(mail.html()).contains(mail.link());
        assertThat(mail.text() + mail.html()).as("no text of the asker").doesNotContain("Ada");

        String code = gateway.code(browser.get(mail.link()).address());
        Client.Answer tokens = gateway.exchange(code);
        Jwt access = gateway.read(tokens.text("access_token"));
        Jwt idToken = gateway.read(tokens.text("id_token"));
        for (Jwt token : new Jwt[] {access, idToken}) {
            assertThat(token.getClaims())
                    .containsEntry("name", "Ada Neri")
                    .containsEntry("email", email)
                    .containsEntry("email_verified", true)
                    .containsEntry("locale", "en")
                    .containsEntry("operator", false);
        }
        assertThat(access.getAudience()).contains("regional-forum");
        assertThat(idToken.getAudience()).containsExactly("gateway");
        assertThat(access.getSubject()).isEqualTo(idToken.getSubject()).doesNotContain("@");
        assertThat(Duration.between(access.getIssuedAt(), access.getExpiresAt()))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(access.getHeaders()).containsEntry("alg", "RS256");
    }

    @Test
    void in_another_browser_the_link_asks_for_the_password_and_then_leads_to_the_gateway() {
        register(identity.browser(), email, PASSWORD);
        String link = identity.mails.next(email).link();
        Browser phone = identity.browser();
        assertThat(phone.get(link).body()).contains("Conferma l’indirizzo", email);
        String token = link.substring(link.indexOf('=') + 1);
        Browser.Page wrong = phone.post("/confirm", "token", token, "password", "non la conosco affatto");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Non è la password scelta alla registrazione");
        Browser.Page right = phone.post("/confirm", "token", token, "password", PASSWORD);
        assertThat(right.address()).isEqualTo(GATEWAY + "/oauth2/authorization/forum");
        assertThat(identity.client().signedIn(phone)).isTrue();
    }

    @Test
    void a_stranger_who_registered_the_address_first_does_not_choose_its_password() {
        register(identity.browser(), email, "la password di un estraneo");
        Browser owner = identity.browser();
        register(owner, email, PASSWORD);
        owner.get(identity.mails.next(email).link());
        assertThat(identity.client().signedIn(owner)).isTrue();
        assertThat(identity.browser()
                        .post("/sign-in", "email", email, "password", "la password di un estraneo")
                        .status())
                .isEqualTo(422);
        assertThat(identity.client().signIn(identity.browser(), email).status()).isEqualTo(200);
    }

    @Test
    void nobody_signs_in_before_the_address_is_confirmed() {
        register(identity.browser(), email, PASSWORD);
        Browser.Page page = identity.browser().post("/sign-in", "email", email, "password", PASSWORD);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body()).contains("apri prima il collegamento");
    }

    @Test
    void a_link_works_once() {
        Browser browser = identity.browser();
        register(browser, email, PASSWORD);
        String link = identity.mails.next(email).link();
        browser.get(link);
        assertThat(browser.get(link).status()).isEqualTo(410);
        assertThat(identity.browser().get(link).status()).isEqualTo(410);
    }

    @Test
    void a_link_ends_after_24_hours() {
        Browser browser = identity.browser();
        register(browser, email, PASSWORD);
        String link = identity.mails.next(email).link();
        identity.clock.forward(Duration.ofHours(24).plusMinutes(1));
        assertThat(browser.get(link).status()).isEqualTo(410);
        assertThat(browser.get("/confirm?token=guessed").status()).isEqualTo(410);
    }

    @Test
    void a_known_address_gets_the_same_page_and_another_mail() {
        String known = identity.newPerson();
        Browser.Page forKnown = register(identity.browser(), known, PASSWORD);
        Browser.Page forNew = register(identity.browser(), email, PASSWORD);
        assertThat(forKnown.status()).isEqualTo(forNew.status());
        assertThat(forKnown.address()).isEqualTo(forNew.address());
        assertThat(forKnown.body().replace(known, email)).isEqualTo(forNew.body());
        Mailbox.Received mail = identity.mails.next(known);
        assertThat(mail.subject()).isEqualTo("Hai già un account");
        assertThat(mail.text()).contains(identity.issuer() + "/forgotten");
    }

    @Test
    void an_address_gets_one_confirmation_mail_a_day() {
        register(identity.browser(), email, PASSWORD);
        identity.mails.next(email);
        register(identity.browser(), email, PASSWORD);
        register(identity.browser(), email.toUpperCase(java.util.Locale.ROOT), PASSWORD);
        String other = newAddress();
        register(identity.browser(), other, PASSWORD);
        identity.mails.next(other);
        assertThat(identity.mails.all(email)).hasSize(1);
        identity.clock.forward(Duration.ofHours(25));
        register(identity.browser(), email, PASSWORD);
        identity.mails.next(email);
        assertThat(identity.mails.all(email)).hasSize(2);
    }

    @Test
    void a_refused_form_says_beside_each_field_what_to_mend_and_keeps_what_was_typed() {
        Browser.Page page = identity.browser()
                .post("/register", "name", "Ada\u202eireN", "email", "ada@", "password", "troppo", "language", "it");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains(
                        "href=\"#f-name\"",
                        "href=\"#f-email\"",
                        "href=\"#f-password\"",
                        "senza caratteri invisibili",
                        "Scrivi un indirizzo e-mail completo",
                        "almeno 12 caratteri",
                        "value=\"ada@\"")
                .doesNotContain("troppo");
    }

    @Test
    void a_form_of_another_site_is_refused() {
        assertThat(register(identity.browser().at("http://evil.example"), email, PASSWORD)
                        .status())
                .isEqualTo(403);
        assertThat(register(identity.browser().at(null), email, PASSWORD).status())
                .isEqualTo(403);
    }
}
