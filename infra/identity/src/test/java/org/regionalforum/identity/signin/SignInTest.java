package org.regionalforum.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.regionalforum.identity.Browser;
import org.regionalforum.identity.RunningIdentity;

class SignInTest {

    private final RunningIdentity identity = RunningIdentity.shared();

    private Browser.Page signIn(String email, String password) {
        return identity.browser().post("/sign-in", "email", email, "password", password);
    }

    @Test
    void a_wrong_password_and_an_unknown_address_are_told_alike() {
        String known = identity.newPerson();
        String unknown = RunningIdentity.newAddress();
        Browser.Page wrong = signIn(known, "non è questa la frase");
        Browser.Page nobody = signIn(unknown, "non è questa la frase");
        assertThat(wrong.status()).isEqualTo(422).isEqualTo(nobody.status());
        assertThat(wrong.body()).contains("Indirizzo o password non corrispondono", "value=\"" + known + "\"");
        assertThat(wrong.body().replace(known, unknown)).isEqualTo(nobody.body());
    }

    @Test
    void after_five_wrong_passwords_the_account_waits_whether_it_exists_or_not() {
        String known = identity.newPerson();
        String unknown = RunningIdentity.newAddress();
        for (String email : new String[] {known, unknown}) {
            for (int i = 0; i < 5; i++) {
                assertThat(signIn(email, "sbagliata per prova").status()).isEqualTo(422);
            }
            Browser.Page locked = signIn(email, RunningIdentity.PASSWORD);
            assertThat(locked.status()).isEqualTo(429);
            assertThat(Integer.parseInt(locked.header("retry-after"))).isBetween(1, 900);
            assertThat(locked.body()).contains("troppi tentativi");
        }
        identity.clock.forward(Duration.ofMinutes(15));
        assertThat(signIn(known, RunningIdentity.PASSWORD).address()).startsWith(RunningIdentity.GATEWAY);
    }

    @Test
    void a_right_password_clears_what_was_counted() {
        String email = identity.newPerson();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 3; i++) {
                signIn(email, "sbagliata per prova");
            }
            assertThat(signIn(email, RunningIdentity.PASSWORD).status()).isEqualTo(302);
        }
    }

    @Test
    void signing_in_changes_the_session_id_and_hides_the_cookie_from_scripts() {
        String email = identity.newPerson();
        Browser browser = identity.browser();
        browser.get(identity.client().authorize(""));
        String before = browser.cookies().get("IDENTITY_SESSION");
        Browser.Page back = browser.post("/sign-in", "email", email, "password", RunningIdentity.PASSWORD);
        assertThat(before).isNotNull();
        assertThat(browser.cookies().get("IDENTITY_SESSION")).isNotNull().isNotEqualTo(before);
        assertThat(back.address()).startsWith(RunningIdentity.GATEWAY + "/login/oauth2/code/forum?code=");
        Browser thief = identity.browser();
        thief.cookies().put("IDENTITY_SESSION", before);
        assertThat(identity.client().signedIn(thief)).isFalse();
    }

    @Test
    void an_old_authorization_request_begins_anew_at_the_gateway() {
        String email = identity.newPerson();
        Browser browser = identity.browser();
        browser.get(identity.client().authorize(""));
        identity.clock.forward(Duration.ofMinutes(26));
        Browser.Page next = browser.post("/sign-in", "email", email, "password", RunningIdentity.PASSWORD);
        assertThat(next.address()).isEqualTo(RunningIdentity.GATEWAY + "/oauth2/authorization/forum");
    }
}
