package org.regionalforum.kit.web;

import io.micrometer.tracing.Tracer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.cause.Cause;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives a request its correlation id, the gateway's where it sent one, and hands its trace on to the facts it causes. */
final class RequestCause extends OncePerRequestFilter {
    private static final String HEADER = "Forum-Correlation-Id";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final @Nullable Tracer tracer;

    RequestCause(@Nullable Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(HEADER);
        String id = given != null && ID.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        response.setHeader(HEADER, id);
        try {
            new Cause(id, null, traceparent()).call(() -> {
                pass(request, response, chain);
                return null;
            });
        } catch (Passed passed) {
            passed.rethrow();
        }
    }

    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws Passed {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException e) {
            throw new Passed(e);
        }
    }

    private @Nullable String traceparent() {
        return tracer == null
                ? null
                : Cause.traceparent(tracer.currentTraceContext().context());
    }

    /** Carries the two checked exceptions of a filter through one type parameter. */
    private static final class Passed extends Exception {
        private static final long serialVersionUID = 1L;

        private final Exception thrown;

        Passed(Exception thrown) {
            super(thrown);
            this.thrown = thrown;
        }

        void rethrow() throws IOException, ServletException {
            if (thrown instanceof IOException io) {
                throw io;
            }
            throw (ServletException) thrown;
        }
    }
}
