package org.regionalforum.gateway.protection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.regionalforum.gateway.answer.Answers;
import org.regionalforum.gateway.answer.FilterOrder;
import org.regionalforum.gateway.answer.Trouble;
import org.regionalforum.gateway.session.SessionCookie;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site made a browser do with its session. A request without the session's cookie, such as a
 * program's with its own token, has nothing to borrow and passes.
 */
@Component
@Order(FilterOrder.SAME_ORIGIN)
class SameOriginFilter extends OncePerRequestFilter {

    private final SameOrigin sameOrigin;
    private final SessionCookie cookie;
    private final Answers answers;

    SameOriginFilter(SameOrigin sameOrigin, SessionCookie cookie, Answers answers) {
        this.sameOrigin = sameOrigin;
        this.cookie = cookie;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SameOrigin.isSafe(request) || !cookie.isIn(request) || sameOrigin.isProvenFor(request)) {
            chain.doFilter(request, response);
        } else {
            answers.trouble(request, response, Trouble.CROSS_SITE);
        }
    }
}
