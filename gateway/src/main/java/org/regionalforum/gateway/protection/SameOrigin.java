package org.regionalforum.gateway.protection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.regionalforum.gateway.PublicAddress;
import org.springframework.stereotype.Component;

/**
 * Whether a page of this site made the browser send a request: the browser itself says so (Fetch Metadata), or it names
 * our address as the origin. Forms need no token.
 */
@Component
public class SameOrigin {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final PublicAddress address;

    SameOrigin(PublicAddress address) {
        this.address = address;
    }

    public static boolean isSafe(HttpServletRequest request) {
        return SAFE.contains(request.getMethod());
    }

    public boolean isProvenFor(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                || address.origin().equals(request.getHeader("Origin"));
    }
}
