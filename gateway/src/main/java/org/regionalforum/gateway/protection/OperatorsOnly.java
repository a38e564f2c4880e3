package org.regionalforum.gateway.protection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import org.regionalforum.gateway.answer.Answers;
import org.regionalforum.gateway.answer.FilterOrder;
import org.regionalforum.gateway.answer.Trouble;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Health and metrics of the gateway itself do not exist for callers from outside: they answer this machine only, and not
 * what a proxy on this machine passes on. Elsewhere they get a port of their own ({@code management.server.port}).
 */
@Component
@Order(FilterOrder.OPERATORS_ONLY)
class OperatorsOnly extends OncePerRequestFilter {

    private final Answers answers;

    OperatorsOnly(Answers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getServletPath().startsWith("/actuator") && !isFromHere(request)) {
            answers.trouble(request, response, Trouble.NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isFromHere(HttpServletRequest request) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null;
    }
}
