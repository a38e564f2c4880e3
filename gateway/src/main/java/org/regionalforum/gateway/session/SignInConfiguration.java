package org.regionalforum.gateway.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter.HeaderValue;

/**
 * Sign-in by authorization code with PKCE, and the headers every answer carries. Who may do what is decided by services;
 * cross-site requests are refused by {@code SameOriginFilter}, with no token in forms.
 */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    /** The way to the provider and back; nothing else needs more of the security library than its firewall and headers. */
    @Bean
    @Order(1)
    SecurityFilterChain signInChain(
            HttpSecurity http, Provider provider, TokensInSession tokens, PersonInSession person, SignInOutcome outcome)
            throws Exception {
        return http.securityMatcher("/oauth2/**", "/login/oauth2/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(person))
                .oauth2Login(login -> login.clientRegistrationRepository(provider)
                        .authorizedClientRepository(tokens)
                        .loginPage("/login")
                        .authorizationEndpoint(
                                endpoint -> endpoint.authorizationRequestResolver(new AuthorizationRequests(provider)))
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(codeExchange(provider)))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(claimsOfTheIdToken()))
                        .successHandler(outcome)
                        .failureHandler(outcome))
                .headers(SignInConfiguration::headers)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain everythingElse(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .headers(SignInConfiguration::headers)
                .build();
    }

    /** Each request is timed once, as a whole. */
    @Bean
    SecurityObservationSettings noObservationOfEachFilter() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    RestClientRefreshTokenTokenResponseClient renewals(Provider provider) {
        RestClientRefreshTokenTokenResponseClient renewals = new RestClientRefreshTokenTokenResponseClient();
        renewals.setRestClient(provider.tokenClient());
        return renewals;
    }

    private static RestClientAuthorizationCodeTokenResponseClient codeExchange(Provider provider) {
        RestClientAuthorizationCodeTokenResponseClient exchange = new RestClientAuthorizationCodeTokenResponseClient();
        exchange.setRestClient(provider.tokenClient());
        return exchange;
    }

    private static OidcUserService claimsOfTheIdToken() {
        OidcUserService users = new OidcUserService();
        users.setRetrieveUserInfo(request -> false);
        return users;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled()
                .contentTypeOptions(Customizer.withDefaults())
                .frameOptions(frames -> frames.deny())
                .xssProtection(filter -> filter.headerValue(HeaderValue.DISABLED))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                .httpStrictTransportSecurity(Customizer.withDefaults());
    }
}
