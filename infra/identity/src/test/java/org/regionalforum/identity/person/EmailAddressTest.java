package org.regionalforum.identity.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void one_mailbox_has_one_spelling() {
        assertThat(EmailAddress.of("  Ada.Neri@Città.Example.IT "))
                .contains(new EmailAddress("ada.neri@xn--citt-3na.example.it"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "@example.org",
                "ada@localhost",
                "ada@example..org",
                "ada neri@example.org",
                "ada@example.org\nBcc: all@example.org",
                "ada@example.org, eva@example.org",
                "<ada@example.org>",
                "ada@-"
            })
    void what_is_no_address_or_more_than_one_is_refused(String typed) {
        assertThat(EmailAddress.of(typed)).isEmpty();
    }

    @Test
    void an_address_that_no_mail_server_takes_is_refused() {
        assertThat(EmailAddress.of("a".repeat(60) + "@" + "b".repeat(60) + "." + "c".repeat(200) + ".org"))
                .isEmpty();
        assertThat(EmailAddress.of(null)).isEmpty();
    }
}
