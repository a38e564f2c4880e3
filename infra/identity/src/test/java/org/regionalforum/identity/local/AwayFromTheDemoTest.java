package org.regionalforum.identity.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.regionalforum.identity.Client;
import org.regionalforum.identity.RunningIdentity;

class AwayFromTheDemoTest {

    @Test
    void who_runs_the_installation_is_named_in_the_settings_and_confirms_like_everybody() {
        try (RunningIdentity identity = new RunningIdentity("forum.demo=false", "forum.operators=Boss@example.com")) {
            Client gateway = identity.client();
            for (String email : new String[] {"boss@example.com", "other@example.com"}) {
                identity.newPerson(email);
                Client.Answer tokens = gateway.signIn(identity.browser(), email);
                assertThat(gateway.read(tokens.text("access_token")).getClaimAsBoolean("operator"))
                        .isEqualTo(email.startsWith("boss"));
            }
        }
    }

    @Test
    void away_from_the_local_platform_there_is_neither_a_token_for_scripts_nor_a_demo() {
        try (RunningIdentity identity = new RunningIdentity("forum.local-key=", "forum.demo=false")) {
            assertThat(identity.client().localToken("", "operator@example.org").status())
                    .isEqualTo(404);
            assertThat(identity.browser().get("/sign-in").body()).doesNotContain("operator@example.org");
        }
    }
}
