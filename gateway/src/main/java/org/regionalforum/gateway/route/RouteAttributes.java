package org.regionalforum.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.regionalforum.gateway.session.Credentials;

/** What the steps of a route tell each other through the request. */
final class RouteAttributes {

    private static final String CREDENTIALS = RouteAttributes.class.getName() + ".credentials";
    private static final String SERVICE = RouteAttributes.class.getName() + ".service";
    private static final Credentials NOBODY = new Credentials.Nobody();

    private RouteAttributes() {}

    static void credentials(HttpServletRequest request, Credentials credentials) {
        request.setAttribute(CREDENTIALS, credentials);
    }

    static Credentials credentials(HttpServletRequest request) {
        return request.getAttribute(CREDENTIALS) instanceof Credentials found ? found : NOBODY;
    }

    /** The service that answers the request's path, looked up once. */
    @SuppressWarnings("unchecked")
    static Optional<Service> service(HttpServletRequest request) {
        Optional<Service> found = (Optional<Service>) request.getAttribute(SERVICE);
        if (found == null) {
            found = Service.forPath(request.getServletPath());
            request.setAttribute(SERVICE, found);
        }
        return found;
    }
}
