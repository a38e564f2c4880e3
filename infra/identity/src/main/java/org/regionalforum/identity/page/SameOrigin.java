package org.regionalforum.identity.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses forms that another site sends. Browsers say where a request comes from (Fetch Metadata, else Origin), so no
 * token in the form is needed, and a form stays good however long its page was open.
 */
final class SameOrigin extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final String own;

    SameOrigin(URI issuer) {
        own = issuer.getScheme() + "://" + issuer.getAuthority();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (READS.contains(request.getMethod())
                || ours(request.getHeader("Sec-Fetch-Site"), request.getHeader(HttpHeaders.ORIGIN))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean ours(@Nullable String site, @Nullable String origin) {
        return site != null ? "same-origin".equals(site) : own.equals(origin);
    }
}
