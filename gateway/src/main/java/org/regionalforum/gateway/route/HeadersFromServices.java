package org.regionalforum.gateway.route;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.regionalforum.gateway.answer.CorrelationFilter;
import org.springframework.http.HttpHeaders;

/** What a caller learns of a service's answer: all of it, but for what holds only between service and gateway. */
final class HeadersFromServices {

    private static final Set<String> NEVER_PASSED = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            // services keep no session; whatever they set would never come back to them
            "set-cookie",
            "server",
            "strict-transport-security",
            CorrelationFilter.HEADER.toLowerCase(Locale.ROOT));

    private HeadersFromServices() {}

    static void copy(HttpResponse answer, HttpHeaders passed, URI service, boolean personal) {
        for (Header header : answer.getHeaders()) {
            String name = header.getName();
            if (!NEVER_PASSED.contains(name.toLowerCase(Locale.ROOT))) {
                passed.add(name, header.getValue());
            }
        }
        String location = passed.getFirst(HttpHeaders.LOCATION);
        if (location != null) {
            passed.set(HttpHeaders.LOCATION, local(location, service));
        }
        if (personal && passed.getCacheControl() == null) {
            passed.setCacheControl("private, no-cache");
        }
    }

    /** A redirect to the service's own address would lead browsers past the gateway. */
    private static String local(String location, URI service) {
        String own = service.getScheme() + "://" + service.getAuthority();
        if (location.equals(own)) {
            return "/";
        }
        return location.startsWith(own + "/") ? location.substring(own.length()) : location;
    }
}
