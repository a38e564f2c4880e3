package org.regionalforum.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the public library {@code standardwebhooks} 1.1.0 (PyPI) signs for the same secret, id and instant. */
class SignatureTest {
    private static final Secret SECRET = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", null);
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant AT = Instant.ofEpochSecond(1_614_265_330);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"test\": 2432232314}|v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "{\"type\":\"org.regionalforum.forum.resolution-adopted.v1\",\"title\":\"Città, però\"}"
                        + "|v1,mgF0x+/H4VZYa+xpBb6XUC4EStvFgFpDBILgPVc7mzg="
            })
    void a_receiver_with_the_public_library_takes_it(String body, String signature) {
        assertThat(Signature.of(List.of(SECRET), ID, AT, body)).isEqualTo(signature);
    }

    @Test
    void while_a_secret_is_replaced_both_sign() {
        Secret newer = new Secret("whsec_" + "AAAA".repeat(8), null);

        assertThat(Signature.of(List.of(newer, SECRET), ID, AT, "{}").split(" "))
                .hasSize(2);
    }
}
