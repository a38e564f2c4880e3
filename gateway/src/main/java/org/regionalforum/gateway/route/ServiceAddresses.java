package org.regionalforum.gateway.route;

import jakarta.validation.constraints.NotEmpty;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the instances of each service listen, seen from the gateway: one address, or several that the gateway shares its
 * requests among.
 */
@Validated
@ConfigurationProperties("forum.services")
public record ServiceAddresses(
        @NotEmpty List<URI> membership,
        @NotEmpty List<URI> projects,
        @NotEmpty List<URI> forum,
        @NotEmpty List<URI> notification) {

    public List<URI> of(Service service) {
        return switch (service) {
            case MEMBERSHIP -> membership;
            case PROJECTS -> projects;
            case FORUM -> forum;
            case NOTIFICATION -> notification;
        };
    }
}
