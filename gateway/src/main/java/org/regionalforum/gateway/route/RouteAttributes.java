package org.regionalforum.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import org.regionalforum.gateway.session.Credentials;

/** What the steps of a route tell each other through the request. */
final class RouteAttributes {

    private static final String CREDENTIALS = RouteAttributes.class.getName() + ".credentials";
    private static final Credentials NOBODY = new Credentials.Nobody();

    private RouteAttributes() {}

    static void credentials(HttpServletRequest request, Credentials credentials) {
        request.setAttribute(CREDENTIALS, credentials);
    }

    static Credentials credentials(HttpServletRequest request) {
        return request.getAttribute(CREDENTIALS) instanceof Credentials found ? found : NOBODY;
    }
}
