package org.regionalforum.webkit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Headers that keep a page from loading, framing or leaking what it should not. */
final class ProtectiveHeaders extends OncePerRequestFilter {

    private final String policy;

    /**
     * @param formTargets addresses besides our own that a form may end up at. Browsers apply {@code form-action} to the
     *     redirects after a form too, and signing out goes on to the identity provider and back.
     */
    ProtectiveHeaders(Collection<String> formTargets) {
        String targets = formTargets.stream()
                .map(ProtectiveHeaders::origin)
                .filter(Objects::nonNull)
                .distinct()
                .map(origin -> " " + origin)
                .collect(Collectors.joining());
        this.policy = "default-src 'self'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; "
                + "base-uri 'none'; form-action 'self'" + targets + "; frame-ancestors 'none'";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        chain.doFilter(request, response);
    }

    private static @Nullable String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() == null || uri.getAuthority() == null
                ? null
                : uri.getScheme() + "://" + uri.getAuthority();
    }
}
