package org.regionalforum.identity;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regionalforum.identity.person.EmailAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the identity provider.
 *
 * @param issuer address of this provider as browsers and services see it; links in mails begin with it
 * @param publicAddress address of the gateway as browsers see it
 * @param demo whether the people of the demo are created at start
 * @param mailFrom sender of every mail
 * @param oidcClientSecret secret of the client {@code gateway}; there is no default
 * @param localKey key of the token endpoint for scripts; without it that endpoint does not exist
 * @param operators addresses whose confirmed owners are operators
 * @param refreshToken how long a refresh token lives when it is not used
 * @param session how long a signed-in browser may be idle at this provider
 * @param limits attempts allowed
 */
@ConfigurationProperties("forum")
public record IdentitySettings(
        URI issuer,
        URI publicAddress,
        @DefaultValue("false") boolean demo,
        String mailFrom,
        String oidcClientSecret,
        @Nullable String localKey,
        @DefaultValue Set<String> operators,
        @DefaultValue("7d") Duration refreshToken,
        @DefaultValue("12h") Duration session,
        @DefaultValue Limits limits) {

    /**
     * How many attempts are allowed.
     *
     * @param perAccount wrong passwords for one e-mail address in {@code window}, known or not
     * @param perAddress wrong passwords from one network address in {@code window}
     * @param forms registrations and reset requests from one network address in {@code window}
     * @param window over which attempts are counted
     */
    public record Limits(
            @DefaultValue("10") int perAccount,
            @DefaultValue("50") int perAddress,
            @DefaultValue("40") int forms,
            @DefaultValue("15m") Duration window) {}

    public IdentitySettings {
        if (oidcClientSecret.length() < 16) {
            throw new IllegalArgumentException(
                    "FORUM_OIDC_CLIENT_SECRET must be set to at least 16 characters, the same at the gateway");
        }
        operators = operators.stream()
                .flatMap(typed -> EmailAddress.of(typed).stream())
                .map(EmailAddress::value)
                .collect(Collectors.toUnmodifiableSet());
        if (localKey != null && localKey.isBlank()) {
            localKey = null;
        }
    }

    /** An address of this provider for a mail or a redirect. */
    public String address(String path) {
        return without(issuer) + path;
    }

    /** An address of the gateway. */
    public String gateway(String path) {
        return without(publicAddress) + path;
    }

    /** Where the gateway begins a sign-in: a browser with a session here comes back from it signed in. */
    public String gatewaySignIn() {
        return gateway("/oauth2/authorization/forum");
    }

    /** Whether browsers reach this provider over TLS, so that cookies may be marked secure. */
    public boolean secure() {
        return "https".equals(issuer.getScheme());
    }

    private static String without(URI address) {
        String text = address.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
