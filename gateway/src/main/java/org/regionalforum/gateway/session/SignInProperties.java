package org.regionalforum.gateway.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people sign in and for how long.
 *
 * @param issuer the identity provider's address, as it stands in its tokens
 * @param clientId the gateway's name at the provider
 * @param clientSecret the gateway's secret at the provider, at least 16 characters; the keys for browser cookies derive from it too
 * @param idle a session ends this long after its last request
 * @param absolute a session ends this long after sign-in, however much it is used
 * @param attempt how long a sign-in that was begun may take
 * @param renewal an access token is renewed this long before it ends
 */
@Validated
@ConfigurationProperties("forum.sign-in")
public record SignInProperties(
        @NotNull URI issuer,
        @NotBlank @DefaultValue("gateway") String clientId,
        @Size(min = 16) String clientSecret,
        @DefaultValue("2h") Duration idle,
        @DefaultValue("12h") Duration absolute,
        @DefaultValue("20m") Duration attempt,
        @DefaultValue("30s") Duration renewal) {}
