package org.regionalforum.gateway.route;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the gateway speaks to services.
 *
 * @param connect how long a connection may take
 * @param answer how long a service may be silent before and between parts of its answer; event streams have no limit
 * @param connectionsPerService how many requests and open streams one service may have at a time
 */
@Validated
@ConfigurationProperties("forum.route")
record RouteProperties(
        @DefaultValue("2s") Duration connect,
        @DefaultValue("30s") Duration answer,
        @DefaultValue("10000") @Min(1) int connectionsPerService) {}
