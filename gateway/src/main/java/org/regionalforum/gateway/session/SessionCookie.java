package org.regionalforum.gateway.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.regionalforum.gateway.PublicAddress;
import org.springframework.stereotype.Component;

/** The cookie that names a session. Over https its name binds it to this host (RFC 6265bis, {@code __Host-}). */
@Component
public class SessionCookie {

    private final String name;

    SessionCookie(PublicAddress address) {
        this.name = nameAt(address);
    }

    static String nameAt(PublicAddress address) {
        return address.isSecure() ? "__Host-forum-session" : "forum-session";
    }

    /** The browser sent a session's name, whether or not that session still lives. */
    public boolean isIn(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (name.equals(cookie.getName())) {
                    return true;
                }
            }
        }
        return false;
    }
}
