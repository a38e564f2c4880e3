package org.regionalforum.webkit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.util.StringUtils;

/** Reads the visitor from the claims of the access token (services) or of the ID token (gateway). */
final class ClaimsVisitorSource implements VisitorSource {

    private static final String ACTING_FOR = "Forum-Acting-For";

    @Override
    public Visitor of(HttpServletRequest request, Locale language) {
        ClaimAccessor claims = claims(request);
        if (claims == null) {
            return Visitor.anonymous(language);
        }
        return new Visitor(
                claims.getClaimAsString("sub"),
                claims.getClaimAsString("name"),
                claims.getClaimAsString("email"),
                Boolean.TRUE.equals(claims.getClaimAsBoolean("operator")),
                language,
                blankToNull(request.getHeader(ACTING_FOR)));
    }

    private static @Nullable ClaimAccessor claims(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication authentication
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof ClaimAccessor claims
                ? claims
                : null;
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return StringUtils.hasText(value) ? value : null;
    }
}
