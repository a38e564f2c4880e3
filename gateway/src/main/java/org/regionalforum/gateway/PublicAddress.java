package org.regionalforum.gateway;

import java.net.URI;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The gateway's address as browsers see it. Links and checks use it, never the request's {@code Host} header. */
@Component
public final class PublicAddress {

    private final URI uri;
    private final String origin;

    public PublicAddress(@Value("${forum.public-address}") URI uri) {
        this.uri = uri;
        Objects.requireNonNull(uri.getHost(), "forum.public-address needs a host, like http://localhost:8080");
        this.origin = uri.getScheme() + "://" + authority();
    }

    /** Scheme, host and port as browsers write them in an {@code Origin} header. */
    public String origin() {
        return origin;
    }

    public String scheme() {
        return uri.getScheme();
    }

    /** Host with the port, where it is not the scheme's own. */
    public String authority() {
        return isDefaultPort() ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    public int port() {
        return uri.getPort() != -1 ? uri.getPort() : isSecure() ? 443 : 80;
    }

    public boolean isSecure() {
        return "https".equals(uri.getScheme());
    }

    /** This address followed by a local path. */
    public String with(String path) {
        return origin + path;
    }

    private boolean isDefaultPort() {
        return uri.getPort() == -1 || uri.getPort() == (isSecure() ? 443 : 80);
    }
}
