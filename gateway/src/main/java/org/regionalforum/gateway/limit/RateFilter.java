package org.regionalforum.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.regionalforum.gateway.answer.Answers;
import org.regionalforum.gateway.answer.FilterOrder;
import org.regionalforum.gateway.answer.Trouble;
import org.regionalforum.gateway.protection.SameOrigin;
import org.regionalforum.gateway.session.SignedIn;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what comes too fast from one person or one address, and says when to come again. */
@Component
@Order(FilterOrder.RATE)
class RateFilter extends OncePerRequestFilter {

    private final LimitProperties limits;
    private final Buckets person;
    private final Buckets personChanges;
    private final Buckets address;
    private final Buckets addressChanges;
    private final Buckets addressSignIns;
    private final Answers answers;

    RateFilter(LimitProperties limits, Answers answers) {
        this.limits = limits;
        this.person = new Buckets(limits.person(), limits.remembered());
        this.personChanges = new Buckets(limits.personChanges(), limits.remembered());
        this.address = new Buckets(limits.address(), limits.remembered());
        this.addressChanges = new Buckets(limits.addressChanges(), limits.remembered());
        this.addressSignIns = new Buckets(limits.addressSignIns(), limits.remembered());
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !limits.enabled() || request.getServletPath().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = waitFor(request);
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = wait.plusMillis(999).toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        answers.trouble(request, response, Trouble.TOO_MANY, seconds);
    }

    private Duration waitFor(HttpServletRequest request) throws IOException {
        boolean changes = !SameOrigin.isSafe(request);
        String from = network(request.getRemoteAddr());
        Duration wait = address.take(from);
        if (wait.isZero() && changes) {
            wait = addressChanges.take(from);
        }
        if (wait.isZero() && isSignIn(request)) {
            wait = addressSignIns.take(from);
        }
        String who = wait.isZero() ? who(request) : "";
        if (!who.isEmpty()) {
            wait = person.take(who);
            if (wait.isZero() && changes) {
                wait = personChanges.take(who);
            }
        }
        return wait;
    }

    /** The session's person, else the bearer token that a program sends; empty for a visitor. */
    private static String who(HttpServletRequest request) {
        return SignedIn.of(request).map(SignedIn::subject).orElseGet(() -> {
            String own = request.getHeader(HttpHeaders.AUTHORIZATION);
            return own == null ? "" : "token:" + Integer.toHexString(own.hashCode());
        });
    }

    private static boolean isSignIn(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals("/login") || path.startsWith("/oauth2/") || path.startsWith("/login/");
    }

    /** An IPv6 network of 64 bits is one household or office; its hosts change their address at will. */
    private static String network(String remote) throws IOException {
        if (remote.indexOf(':') < 0) {
            return remote;
        }
        InetAddress parsed = InetAddress.getByName(remote);
        return parsed instanceof Inet6Address six
                ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8))
                : parsed.getHostAddress();
    }
}
