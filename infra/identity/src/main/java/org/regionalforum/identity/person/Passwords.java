package org.regionalforum.identity.person;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be, and how it is kept and compared. */
@Component
public class Passwords {

    private static final int SHORTEST = 12;

    /** Bytes that bcrypt looks at: a longer password would be cut in silence. */
    private static final int LONGEST_BYTES = 72;

    /** Of a random password that was thrown away. */
    private static final String NOBODYS = "{bcrypt}$2a$10$JMGB.N49a4NZEnyuXcj4eO6oucWRmAuTr/8QGDPexuPosTXfj/jqC";

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    /** The code of what is wrong with a new password, or empty. */
    public Optional<String> fault(String password, String email) {
        String text = normal(password);
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            return Optional.of("password.short");
        }
        if (bytes(text) > LONGEST_BYTES) {
            return Optional.of("password.long");
        }
        boolean guessable = text.chars().distinct().count() < 5
                || text.equalsIgnoreCase(email)
                || text.toLowerCase(Locale.ROOT).matches("(password|qwerty|letmein|forum|123456)[0-9!.]*");
        return guessable ? Optional.of("password.guessable") : Optional.empty();
    }

    public String hash(String password) {
        return encoder.encode(normal(password));
    }

    public boolean matches(String password, String hash) {
        String text = normal(password);
        return bytes(text) <= LONGEST_BYTES && encoder.matches(text, hash);
    }

    /** Spends the time of a comparison, so that an unknown address answers as slowly as a known one. */
    public void matchNobody(String password) {
        String text = normal(password);
        if (bytes(text) <= LONGEST_BYTES) {
            encoder.matches(text, NOBODYS);
        }
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
