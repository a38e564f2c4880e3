package org.regionalforum.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;

/** Puts the tokens of a sign-in into the session; {@link TokenRelay} reads and renews them there. */
@Component
class TokensInSession implements OAuth2AuthorizedClientRepository {

    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.getSession().setAttribute(Tokens.ATTRIBUTE, tokens(client.getAccessToken(), client.getRefreshToken()));
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
        throw new UnsupportedOperationException("tokens end with their session");
    }

    static Tokens tokens(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh) {
        Instant expires = Objects.requireNonNull(access.getExpiresAt(), "the provider gives no lifetime for tokens");
        return new Tokens(access.getTokenValue(), expires, refresh == null ? null : refresh.getTokenValue());
    }
}
