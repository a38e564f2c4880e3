package org.regionalforum.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalforum.identity.RunningIdentity.GATEWAY;

import org.junit.jupiter.api.Test;
import org.regionalforum.identity.Browser;
import org.regionalforum.identity.Client;
import org.regionalforum.identity.RunningIdentity;

class SignOutTest {

    private final RunningIdentity identity = RunningIdentity.shared();
    private final Client gateway = identity.client();
    private final Browser browser = identity.browser();
    private final String email = identity.newPerson();

    private Browser.Page signOut(String idToken) {
        return browser.get("/connect/logout?id_token_hint=" + idToken + "&post_logout_redirect_uri=" + GATEWAY + "/");
    }

    @Test
    void signing_out_at_the_gateway_ends_the_session_here_and_what_it_opened() {
        Client.Answer tokens = gateway.signIn(browser, email);
        assertThat(gateway.signedIn(browser)).isTrue();
        assertThat(signOut(tokens.text("id_token")).address()).isEqualTo(GATEWAY + "/");
        assertThat(gateway.signedIn(browser)).isFalse();
        assertThat(gateway.refresh(tokens.text("refresh_token")).text("error")).isEqualTo("invalid_grant");
    }

    @Test
    void the_id_token_of_the_sign_in_is_good_after_refreshes_too() {
        Client.Answer tokens = gateway.signIn(browser, email);
        gateway.refresh(tokens.text("refresh_token"));
        assertThat(signOut(tokens.text("id_token")).address()).isEqualTo(GATEWAY + "/");
        assertThat(gateway.signedIn(browser)).isFalse();
    }

    @Test
    void a_request_that_cannot_be_believed_asks_first() {
        gateway.signIn(browser, email);
        Browser.Page asked = signOut("forged");
        assertThat(asked.body()).contains("Vuoi uscire?");
        assertThat(gateway.signedIn(browser)).isTrue();
        assertThat(browser.post("/sign-out").address()).isEqualTo(GATEWAY + "/");
        assertThat(gateway.signedIn(browser)).isFalse();
    }

    @Test
    void who_is_not_signed_in_is_led_back_to_the_forum() {
        assertThat(browser.get("/connect/logout").address()).isEqualTo(GATEWAY + "/");
        assertThat(browser.get("/").address()).isEqualTo(GATEWAY + "/");
    }
}
