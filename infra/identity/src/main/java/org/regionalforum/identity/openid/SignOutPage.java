package org.regionalforum.identity.openid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.regionalforum.identity.IdentitySettings;
import org.regionalforum.identity.Secret;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Asks before signing out when the request did not come from the gateway in a way that can be believed. */
@Controller
class SignOutPage {

    private final SecurityContextLogoutHandler sessionEnd = new SecurityContextLogoutHandler();
    private final Authorizations authorizations;
    private final IdentitySettings settings;

    SignOutPage(Authorizations authorizations, IdentitySettings settings) {
        this.authorizations = authorizations;
        this.settings = settings;
    }

    @GetMapping("/sign-out")
    String ask(@Nullable Authentication visitor) {
        return signedIn(visitor) ? "sign-out" : "redirect:" + settings.gateway("/");
    }

    @PostMapping("/sign-out")
    String signOut(@Nullable Authentication visitor, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (visitor != null && signedIn(visitor) && session != null) {
            // ID tokens carry the hash of the session id as "sid".
            authorizations.forget(visitor.getName(), Secret.hash(session.getId()));
            sessionEnd.logout(request, response, visitor);
        }
        return "redirect:" + settings.gateway("/");
    }

    private static boolean signedIn(@Nullable Authentication visitor) {
        return visitor != null && !(visitor instanceof AnonymousAuthenticationToken) && visitor.isAuthenticated();
    }
}
