package org.regionalforum.identity.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void twelve_characters_are_enough_and_eleven_are_not() {
        assertThat(passwords.fault("quattro gatt", "ada@example.org")).isEmpty();
        assertThat(passwords.fault("quattro gat", "ada@example.org")).contains("password.short");
    }

    @Test
    void what_bcrypt_would_cut_off_is_refused() {
        assertThat(passwords.fault("abcdefgh".repeat(9), "ada@example.org")).isEmpty();
        assertThat(passwords.fault("abcdefgh".repeat(8) + "abcdefgé", "ada@example.org"))
                .contains("password.long");
    }

    @Test
    void what_everybody_guesses_is_refused() {
        assertThat(passwords.fault("aaaaaaaaaaaa", "ada@example.org")).contains("password.guessable");
        assertThat(passwords.fault("Password1234", "ada@example.org")).contains("password.guessable");
        assertThat(passwords.fault("ada@example.org", "ada@example.org")).contains("password.guessable");
    }

    @Test
    void a_password_matches_however_its_accents_are_composed() {
        String hash = passwords.hash("perche\u0301 no, domani");
        assertThat(hash).startsWith("{bcrypt}");
        assertThat(passwords.matches("perch\u00e9 no, domani", hash)).isTrue();
        assertThat(passwords.matches("perche no, domani", hash)).isFalse();
        assertThat(passwords.matches("x".repeat(100), hash)).isFalse();
    }
}
