package org.regionalforum.identity.openid;

import com.nimbusds.jose.jwk.JWK;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.mongodb.spring.session.MongoIndexedSessionRepository;
import org.mongodb.spring.session.MongoSession;
import org.regionalforum.identity.IdentitySettings;
import org.regionalforum.identity.signin.Continuation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.session.security.SpringSessionBackedSessionRegistry;

/** The endpoints of OpenID Connect. */
@Configuration(proxyBeanMethods = false)
class OpenIdConfiguration {

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IdentitySettings settings) {
        return AuthorizationServerSettings.builder()
                .issuer(settings.address(""))
                .build();
    }

    @Bean
    JwtEncoder jwtEncoder(SigningKeys keys) {
        NimbusJwtEncoder encoder = new NimbusJwtEncoder(keys);
        encoder.setJwkSelector(List<JWK>::getFirst);
        return encoder;
    }

    /** Sessions are known from the store, so that a sign-out finds those from before a restart. */
    @Bean
    SessionRegistry sessionRegistry(MongoIndexedSessionRepository sessions) {
        return new SpringSessionBackedSessionRegistry<MongoSession>(sessions);
    }

    @Bean
    @Order(1)
    SecurityFilterChain openIdEndpoints(
            HttpSecurity http, PersonClaims claims, SignOut signOut, Continuation continuation) {
        OidcLogoutAuthenticationSuccessHandler signedOut = new OidcLogoutAuthenticationSuccessHandler();
        signedOut.setLogoutHandler(signOut);
        http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.clientAuthentication(client -> client.authenticationProviders(providers -> providers.stream()
                                    .filter(ClientSecretAuthenticationProvider.class::isInstance)
                                    .map(ClientSecretAuthenticationProvider.class::cast)
                                    .forEach(one -> one.setPasswordEncoder(new ClientSecretComparison()))))
                            .oidc(oidc -> oidc.providerConfigurationEndpoint(discovery ->
                                            discovery.providerConfigurationCustomizer(document -> document.claim(
                                                            "ui_locales_supported", List.of("it", "en"))
                                                    .claim("prompt_values_supported", List.of("none", "create"))))
                                    .userInfoEndpoint(
                                            info -> info.userInfoMapper(context -> new OidcUserInfo(claims.ofPerson(
                                                    context.getAuthorization().getPrincipalName()))))
                                    .logoutEndpoint(logout -> logout.logoutResponseHandler(signedOut)
                                            .errorResponseHandler(signOut)));
                })
                .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .requestCache(cache -> cache.requestCache(continuation))
                .exceptionHandling(none -> none.defaultAuthenticationEntryPointFor(
                        new Entrance(), new MediaTypeRequestMatcher(MediaType.TEXT_HTML)));
        return http.build();
    }

    /** OpenID Connect's {@code prompt=create} leads to the registration page, everything else to the sign-in page. */
    private static final class Entrance extends LoginUrlAuthenticationEntryPoint {

        Entrance() {
            super("/sign-in");
        }

        @Override
        protected String determineUrlToUseForThisRequest(
                HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
            return "create".equals(request.getParameter("prompt")) ? "/register" : "/sign-in";
        }
    }
}
