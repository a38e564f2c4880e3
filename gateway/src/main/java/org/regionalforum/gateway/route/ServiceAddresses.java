package org.regionalforum.gateway.route;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Where each service listens, seen from the gateway. */
@Validated
@ConfigurationProperties("forum.services")
public record ServiceAddresses(
        @NotNull URI membership,
        @NotNull URI projects,
        @NotNull URI forum,
        @NotNull URI notification) {

    public URI of(Service service) {
        return switch (service) {
            case MEMBERSHIP -> membership;
            case PROJECTS -> projects;
            case FORUM -> forum;
            case NOTIFICATION -> notification;
        };
    }
}
