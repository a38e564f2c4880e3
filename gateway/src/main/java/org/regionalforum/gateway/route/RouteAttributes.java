package org.regionalforum.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.regionalforum.gateway.session.Credentials;

/** What the steps of a route tell each other through the request. */
final class RouteAttributes {

    private static final String CREDENTIALS = RouteAttributes.class.getName() + ".credentials";
    private static final String INSTANCES = RouteAttributes.class.getName() + ".instances";
    private static final Credentials NOBODY = new Credentials.Nobody();

    private RouteAttributes() {}

    static void credentials(HttpServletRequest request, Credentials credentials) {
        request.setAttribute(CREDENTIALS, credentials);
    }

    static Credentials credentials(HttpServletRequest request) {
        return request.getAttribute(CREDENTIALS) instanceof Credentials found ? found : NOBODY;
    }

    static void instances(HttpServletRequest request, List<URI> inTurn) {
        request.setAttribute(INSTANCES, inTurn);
    }

    /** Where the request may go, in this order. */
    @SuppressWarnings("unchecked")
    static List<URI> instances(HttpServletRequest request) {
        return (List<URI>) Objects.requireNonNull(request.getAttribute(INSTANCES));
    }
}
