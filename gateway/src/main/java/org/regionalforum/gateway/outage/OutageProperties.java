package org.regionalforum.gateway.outage;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a service counts as down.
 *
 * @param requests so many of the last requests are looked at
 * @param failures this share of them, in percent, opens the breaker
 * @param pause so long an open breaker lets nothing through, then it tries again
 * @param healthPath where a service says whether it is ready
 * @param healthWait how long its word is waited for
 * @param healthRemembered how long its word is believed
 */
@Validated
@ConfigurationProperties("forum.outage")
record OutageProperties(
        @DefaultValue("20") @Min(1) int requests,
        @DefaultValue("50") @Min(1) @Max(100) int failures,
        @DefaultValue("2s") Duration pause,

        @DefaultValue("/actuator/health/readiness") @NotBlank
        String healthPath,

        @DefaultValue("2s") Duration healthWait,
        @DefaultValue("2s") Duration healthRemembered) {}
