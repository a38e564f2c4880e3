package org.regionalforum.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets callers go before the service ends: for a while it says that it is not ready, goes on answering, and closes each
 * connection with its answer, so that the next request goes to another instance. Without it whoever keeps connections open
 * would send requests where nobody listens any more.
 */
final class Drain extends OncePerRequestFilter implements SmartLifecycle {
    private final ApplicationContext context;
    private final Duration length;
    private volatile boolean running;
    private volatile boolean draining;

    /** @param length how long; zero where there is no other instance to go to */
    Drain(ApplicationContext context, Duration length) {
        this.context = context;
        this.length = length;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (draining) {
            response.setHeader("Connection", "close");
        }
        chain.doFilter(request, response);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (length.isZero()) {
            return;
        }
        draining = true;
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Ends before everything else, the web server and the inbox among it. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
