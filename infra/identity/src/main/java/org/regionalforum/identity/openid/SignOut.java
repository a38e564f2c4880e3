package org.regionalforum.identity.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Ends the session here and what it had opened. A request that cannot be believed asks the person first, since
 * otherwise any page could sign people out.
 */
@Component
class SignOut implements LogoutHandler, AuthenticationFailureHandler {

    private final SecurityContextLogoutHandler sessionEnd = new SecurityContextLogoutHandler();
    private final Authorizations authorizations;

    SignOut(Authorizations authorizations) {
        this.authorizations = authorizations;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication instanceof OidcLogoutAuthenticationToken signOut) {
            OidcIdToken idToken = signOut.getIdToken();
            String person = idToken == null ? null : idToken.getSubject();
            if (person != null && idToken != null && idToken.getClaim("sid") instanceof String session) {
                authorizations.forget(person, session);
            }
            if (signOut.isPrincipalAuthenticated()) {
                sessionEnd.logout(request, response, (Authentication) signOut.getPrincipal());
            }
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        response.sendRedirect("/sign-out");
    }
}
