package org.regionalforum.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.regionalforum.gateway.language.Language;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What the provider is asked: with PKCE, in the visitor's language, and for a new account when the visitor has none yet
 * (OpenID Connect: Initiating User Registration 1.0).
 */
final class AuthorizationRequests implements OAuth2AuthorizationRequestResolver {

    static final String BASE = "/oauth2/authorization";
    static final String REGISTER = "register";

    private final DefaultOAuth2AuthorizationRequestResolver library;

    AuthorizationRequests(Provider provider) {
        library = new DefaultOAuth2AuthorizationRequestResolver(provider, BASE);
        library.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return completed(library.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return completed(library.resolve(request, registration), request);
    }

    private static @Nullable OAuth2AuthorizationRequest completed(
            @Nullable OAuth2AuthorizationRequest asked, HttpServletRequest request) {
        if (asked == null) {
            return null;
        }
        return OAuth2AuthorizationRequest.from(asked)
                .additionalParameters(parameters -> {
                    parameters.put("ui_locales", Language.of(request).tag());
                    if (request.getParameter(REGISTER) != null) {
                        parameters.put("prompt", "create");
                    }
                })
                .build();
    }
}
