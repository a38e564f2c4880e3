package org.regionalforum.kit.log;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** One line for each request at DEBUG; the correlation id stands in the line's context. */
final class RequestLog extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(RequestLog.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!log.isDebugEnabled()) {
            chain.doFilter(request, response);
            return;
        }
        long begun = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            // the pattern, as a path may hold what names a person
            Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            log.debug(
                    "{} {} {} {} ms",
                    request.getMethod(),
                    pattern == null ? "(no handler)" : pattern,
                    response.getStatus(),
                    (System.nanoTime() - begun) / 1_000_000);
        }
    }
}
