package org.regionalforum.identity.openid;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.regionalforum.identity.IdentitySettings;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** The one client there is, known from the settings. */
@Component
class GatewayClient implements RegisteredClientRepository {

    static final String ID = "gateway";
    static final Duration ACCESS_TOKEN = Duration.ofMinutes(5);

    private final RegisteredClient gateway;

    GatewayClient(IdentitySettings settings) {
        gateway = RegisteredClient.withId(ID)
                .clientId(ID)
                .clientName("Regional forum")
                .clientSecret(settings.oidcClientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(settings.gateway("/login/oauth2/code/forum"))
                .postLogoutRedirectUri(settings.gateway("/"))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .scope(OidcScopes.EMAIL)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(Duration.ofMinutes(2))
                        .accessTokenTimeToLive(ACCESS_TOKEN)
                        .refreshTokenTimeToLive(settings.refreshToken())
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients come from the settings");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return ID.equals(id) ? gateway : null;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return ID.equals(clientId) ? gateway : null;
    }
}
