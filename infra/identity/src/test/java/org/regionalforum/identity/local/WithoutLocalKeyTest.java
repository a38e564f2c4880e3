package org.regionalforum.identity.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.regionalforum.identity.RunningIdentity;

class WithoutLocalKeyTest {

    @Test
    void away_from_the_local_platform_there_is_neither_a_token_for_scripts_nor_a_demo() {
        try (RunningIdentity identity = new RunningIdentity("forum.local-key=", "forum.demo=false")) {
            assertThat(identity.client().localToken("", "operator@example.org").status())
                    .isEqualTo(404);
            assertThat(identity.browser().get("/sign-in").body()).doesNotContain("operator@example.org");
            String operator = identity.newPerson();
            assertThat(identity.client().signIn(identity.browser(), operator).status())
                    .isEqualTo(200);
        }
    }
}
