package org.regionalforum.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Objects;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Takes the person of a completed sign-in into the session. Nothing is loaded back: the gateway decides nothing by who
 * somebody is, services do, from the token.
 */
@Component
class PersonInSession implements SecurityContextRepository {

    private final SignInProperties limits;
    private final Clock clock;

    PersonInSession(SignInProperties limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() != null
                && context.getAuthentication().getPrincipal() instanceof OidcUser person) {
            HttpSession session = request.getSession();
            session.setMaxInactiveInterval((int) limits.idle().toSeconds());
            String subject = Objects.requireNonNull(person.getSubject(), "the ID token names nobody");
            String name = Objects.requireNonNullElse(person.getFullName(), subject);
            boolean operator = Boolean.TRUE.equals(person.getClaimAsBoolean("operator"));
            String idToken = person.getIdToken().getTokenValue();
            new SignedIn(subject, name, person.getEmail(), operator, idToken, clock.instant()).keepIn(session);
        }
    }

    @Override
    @Deprecated
    @SuppressWarnings("InlineMeSuggester")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return SecurityContextHolder.createEmptyContext();
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return false;
    }
}
