package org.regionalforum.identity.person;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An e-mail address in the one spelling under which it is kept: lower case, domain in ASCII. */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s\\p{Cntrl}@<>\"(),:;\\[\\]\\\\]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+");

    /** Reads what somebody typed; empty when it is no address. */
    public static Optional<EmailAddress> of(@Nullable String typed) {
        if (typed == null || typed.length() > LONGEST) {
            return Optional.empty();
        }
        String text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        int at = text.lastIndexOf('@');
        if (at < 1) {
            return Optional.empty();
        }
        try {
            String address = text.substring(0, at) + "@" + IDN.toASCII(text.substring(at + 1));
            return SHAPE.matcher(address).matches() ? Optional.of(new EmailAddress(address)) : Optional.empty();
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }
}
