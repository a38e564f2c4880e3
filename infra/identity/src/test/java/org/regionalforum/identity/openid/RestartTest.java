package org.regionalforum.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.regionalforum.identity.Browser;
import org.regionalforum.identity.Client;
import org.regionalforum.identity.RunningIdentity;

class RestartTest {

    @Test
    void a_restart_signs_nobody_out() {
        try (RunningIdentity identity = new RunningIdentity()) {
            Client gateway = identity.client();
            Browser browser = identity.browser();
            String email = identity.newPerson();
            Client.Answer tokens = gateway.signIn(browser, email);
            String key = browser.get("/oauth2/jwks").body();

            identity.restart();

            assertThat(browser.get("/oauth2/jwks").body()).isEqualTo(key).contains("\"kid\"");
            assertThat(gateway.read(tokens.text("access_token")).getClaimAsString("email"))
                    .isEqualTo(email);
            assertThat(gateway.signedIn(browser)).isTrue();
            Client.Answer refreshed = gateway.refresh(tokens.text("refresh_token"));
            assertThat(refreshed.status()).isEqualTo(200);
            browser.get("/connect/logout?id_token_hint=" + refreshed.text("id_token"));
            assertThat(gateway.signedIn(browser)).isFalse();
        }
    }
}
