package org.regionalforum.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.regionalforum.identity.IdentitySettings;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Where a browser goes on after it signed in: the authorization request that brought it here while the gateway still
 * knows it, else the gateway's own beginning, which comes back at once because the session here stands.
 */
@Component
public class Continuation extends HttpSessionRequestCache {

    /** The gateway keeps the other half of an authorization request in its own session. */
    private static final Duration FRESH = Duration.ofMinutes(25);

    private static final String SAVED_AT = Continuation.class.getName() + ".savedAt";

    private final IdentitySettings settings;
    private final Clock clock;

    Continuation(IdentitySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        setRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/oauth2/authorize"));
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        super.saveRequest(request, response);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.setAttribute(SAVED_AT, clock.instant());
        }
    }

    /** Answers the address to go on to and forgets it. */
    String take(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = getRequest(request, response);
        boolean fresh = saved != null && fresh(request.getSession(false));
        removeRequest(request, response);
        return saved != null && fresh ? saved.getRedirectUrl() : settings.gatewaySignIn();
    }

    private boolean fresh(@Nullable HttpSession session) {
        return session != null
                && session.getAttribute(SAVED_AT) instanceof Instant at
                && at.plus(FRESH).isAfter(clock.instant());
    }
}
