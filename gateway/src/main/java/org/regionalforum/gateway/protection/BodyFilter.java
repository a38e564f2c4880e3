package org.regionalforum.gateway.protection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.regionalforum.gateway.answer.Answers;
import org.regionalforum.gateway.answer.FilterOrder;
import org.regionalforum.gateway.answer.Trouble;
import org.regionalforum.gateway.route.Service;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;

/** Refuses a body that is too long: at once when its length is announced, else as soon as it passes the limit. */
@Component
@Order(FilterOrder.BODY)
class BodyFilter extends OncePerRequestFilter {

    static final long MEBIBYTE = 1024 * 1024;

    private final BodyProperties limits;
    private final List<PathPattern> uploads;
    private final Answers answers;

    BodyFilter(BodyProperties limits, Answers answers) {
        this.limits = limits;
        this.uploads = limits.uploadPatterns();
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hasBody(request)) {
            chain.doFilter(request, response);
            return;
        }
        long limit = limitFor(request.getRequestURI());
        if (request.getContentLengthLong() > limit) {
            answers.trouble(request, response, Trouble.TOO_LARGE, limit / MEBIBYTE);
            return;
        }
        if (Service.forPath(request.getServletPath()).isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        BoundedRequest bounded = new BoundedRequest(request, limit);
        if (isShortForm(request)) {
            bounded.holdForm();
        }
        chain.doFilter(bounded, response);
    }

    /** @param path as it was sent: a decoded one may hold a percent sign of its own, which no escape follows */
    private long limitFor(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        boolean upload = uploads.stream().anyMatch(pattern -> pattern.matches(parsed));
        return (upload ? limits.uploadLimit() : limits.limit()).toBytes();
    }

    private boolean isShortForm(HttpServletRequest request) {
        String type = request.getContentType();
        return "POST".equals(request.getMethod())
                && type != null
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && request.getContentLengthLong() >= 0
                && request.getContentLengthLong() <= limits.keptForm().toBytes();
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }
}
