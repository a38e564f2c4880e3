package org.regionalforum.identity.openid;

import org.jspecify.annotations.Nullable;
import org.regionalforum.identity.Secret;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares the secret of a client with the one of the settings. It is a generated key, not a password: hashing it
 * slowly at every refresh would cost a tenth of a second and protect nothing.
 */
final class ClientSecretComparison implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence raw) {
        return raw == null ? null : raw.toString();
    }

    @Override
    public boolean matches(@Nullable CharSequence raw, @Nullable String kept) {
        return raw != null && kept != null && Secret.same(raw.toString(), kept);
    }
}
