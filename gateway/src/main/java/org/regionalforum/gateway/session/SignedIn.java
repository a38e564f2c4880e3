package org.regionalforum.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * The person of a session. Kept in the session as this record alone, so a new version of the security library never
 * makes old sessions unreadable.
 *
 * @param subject the person's stable, opaque id at the identity provider
 * @param operator what the provider says; services read it from the token, here it only chooses links
 * @param idToken what the provider wants to see again at sign-out
 */
public record SignedIn(
        String subject, String name, @Nullable String email, boolean operator, String idToken, Instant since)
        implements Serializable {

    static final String ATTRIBUTE = "signed-in";

    /** The person of this request's session; empty without a session or before sign-in. */
    public static Optional<SignedIn> of(HttpServletRequest request) {
        HttpSession session = request.getRequestedSessionId() == null ? null : request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((SignedIn) session.getAttribute(ATTRIBUTE));
    }

    void keepIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, subject);
    }
}
