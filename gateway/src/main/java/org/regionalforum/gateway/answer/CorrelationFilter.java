package org.regionalforum.gateway.answer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request an id of ours, which goes on to services and back to the caller; one that came in is not believed. */
@Component
@Order(FilterOrder.CORRELATION)
public class CorrelationFilter extends OncePerRequestFilter {

    public static final String HEADER = "Forum-Correlation-Id";

    private static final String ATTRIBUTE = CorrelationFilter.class.getName() + ".id";

    /** The id of this request. */
    public static String idOf(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(ATTRIBUTE));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        try (MDC.MDCCloseable _ = MDC.putCloseable("correlationId", id)) {
            chain.doFilter(request, response);
        }
    }
}
