package org.regionalforum.gateway.session;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalforum.gateway.PublicAddress;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The identity provider. Its metadata are asked for at the first sign-in, not at the start: reading needs no account, so
 * the gateway starts and serves while the provider is down.
 */
@Component
class Provider implements ClientRegistrationRepository {

    static final String REGISTRATION = "forum";

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};

    private final SignInProperties settings;
    private final PublicAddress address;
    private final Clock clock;
    private final RestClient client;
    private volatile @Nullable Known known;

    private record Known(ClientRegistration registration, Instant asked) {}

    Provider(SignInProperties settings, PublicAddress address, Clock clock) {
        this.settings = settings;
        this.address = address;
        this.clock = clock;
        this.client = RestClient.builder().requestFactory(requests()).build();
    }

    /** The registration, asking the provider when nothing is known yet. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!REGISTRATION.equals(id)) {
            return null;
        }
        Known now = known;
        return now != null ? now.registration() : ask().registration();
    }

    /** The provider answers now (or did a few seconds ago). */
    boolean isUp() {
        Known now = known;
        if (now != null && now.asked().plus(REMEMBERED).isAfter(clock.instant())) {
            return true;
        }
        try {
            ask();
            return true;
        } catch (RestClientException | IllegalArgumentException _) {
            return false;
        }
    }

    /** A client for the token endpoint that does not wait for ever. */
    RestClient tokenClient() {
        return RestClient.builder()
                .requestFactory(requests())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    private Known ask() {
        URI issuer = settings.issuer();
        String base = issuer.toString().endsWith("/") ? issuer.toString() : issuer + "/";
        Map<String, Object> metadata = client.get()
                .uri(base + ".well-known/openid-configuration")
                .retrieve()
                .body(METADATA);
        if (metadata == null || !issuer.toString().equals(metadata.get("issuer"))) {
            throw new IllegalArgumentException("The identity provider names another issuer than " + issuer);
        }
        Known answered = new Known(registration(metadata), clock.instant());
        known = answered;
        return answered;
    }

    private ClientRegistration registration(Map<String, Object> metadata) {
        return ClientRegistrations.fromOidcConfiguration(metadata)
                .registrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri(address.with("/login/oauth2/code/" + REGISTRATION))
                .scope("openid", "profile", "email")
                .build();
    }

    private static JdkClientHttpRequestFactory requests() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
        requests.setReadTimeout(ANSWER);
        return requests;
    }
}
