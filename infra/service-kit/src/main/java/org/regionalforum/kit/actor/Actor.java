package org.regionalforum.kit.actor;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The person who asks, as the identity provider's token says. A parameter of this type makes an endpoint refuse (401) whom
 * nobody vouches for; a {@code @Nullable Actor} lets anybody in.
 *
 * @param person opaque, stable id of the person (the token's subject)
 * @param name as the person gave it, for greeting
 * @param email address of the token
 * @param emailConfirmed whether the identity provider has confirmed the address
 * @param operator whether the person runs the installation
 * @param actingFor organisation the person chose to act for: a preference, never a right
 * @param language of the request, Italian or English
 */
public record Actor(
        String person,
        String name,
        @Nullable String email,
        boolean emailConfirmed,
        boolean operator,
        @Nullable String actingFor,
        Locale language) {

    /** The address if the provider has confirmed it, in lower case; null otherwise. */
    public @Nullable String confirmedEmail() {
        return email != null && emailConfirmed ? email.toLowerCase(Locale.ROOT) : null;
    }
}
