package org.regionalforum.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Finds the token a request goes on with: the session's, renewed when it is about to end, else the caller's own. */
@Component
public class TokenRelay {

    private final TokenRenewal renewal;
    private final SignInProperties limits;
    private final Clock clock;

    TokenRelay(TokenRenewal renewal, SignInProperties limits, Clock clock) {
        this.renewal = renewal;
        this.limits = limits;
        this.clock = clock;
    }

    /** The credentials of this request; may ask the provider for a new access token. */
    public Credentials credentialsOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn
                && session.getAttribute(Tokens.ATTRIBUTE) instanceof Tokens tokens) {
            return ofSession(session, tokens);
        }
        String own = request.getHeader(HttpHeaders.AUTHORIZATION);
        return own == null ? new Credentials.Nobody() : new Credentials.OwnToken(own);
    }

    private Credentials ofSession(HttpSession session, Tokens tokens) {
        if (tokens.lastsUntil(clock.instant(), limits.renewal())) {
            return new Credentials.OfSession(tokens.access());
        }
        return switch (renewal.renew(session.getId())) {
            case TokenRenewal.Renewed(Tokens fresh) -> new Credentials.OfSession(fresh.access());
            case TokenRenewal.Unreachable() ->
                tokens.lastsUntil(clock.instant(), java.time.Duration.ZERO)
                        ? new Credentials.OfSession(tokens.access())
                        : new Credentials.ProviderDown();
            case TokenRenewal.Refused() -> {
                session.invalidate();
                yield new Credentials.Nobody();
            }
        };
    }
}
