package org.regionalforum.identity.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.regionalforum.identity.Client;
import org.regionalforum.identity.RunningIdentity;
import org.springframework.security.oauth2.jwt.Jwt;

class LocalTokenTest {

    private final RunningIdentity identity = RunningIdentity.shared();
    private final Client script = identity.client();

    @Test
    void a_script_with_the_key_gets_a_token_that_services_believe() {
        Client.Answer answer = script.localToken(RunningIdentity.LOCAL_KEY, "staff.cop@example.org");
        assertThat(answer.status()).isEqualTo(200);
        Jwt token = script.read(answer.text("access_token"));
        assertThat(token.getAudience()).contains("regional-forum");
        assertThat(token.getClaims())
                .containsEntry("email", "staff.cop@example.org")
                .containsEntry("email_verified", true)
                .containsEntry("locale", "it")
                .containsEntry("operator", false)
                .containsKeys("sub", "name");
    }

    @Test
    void another_key_gets_403_and_an_unknown_person_422() {
        assertThat(script.localToken("guessed", "staff.cop@example.org").status())
                .isEqualTo(403);
        assertThat(script.localToken(RunningIdentity.LOCAL_KEY, "nobody@example.org")
                        .status())
                .isEqualTo(422);
    }
}
