package org.regionalforum.gateway.route;

import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalforum.gateway.PublicAddress;
import org.regionalforum.gateway.acting.ActingFor;
import org.regionalforum.gateway.answer.CorrelationFilter;
import org.regionalforum.gateway.language.Language;
import org.regionalforum.gateway.session.Credentials;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * What a service learns of a request. What only the gateway may say (who, for whom, from where, in which language) is
 * dropped when a client says it, and said anew; the rest passes unchanged.
 */
@Component
class HeadersTowardsServices {

    static final String SIGNED_IN = "Forum-Signed-In";

    private static final Set<String> NEVER_PASSED = Set.of(
            // of one connection only (RFC 9110 section 7.6.1)
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authorization",
            "proxy-authenticate",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "expect",
            // said anew, or nobody's business behind the gateway
            "host",
            "cookie",
            "authorization",
            "accept-language",
            "forwarded",
            "x-real-ip",
            "traceparent",
            "tracestate",
            "baggage",
            "b3");

    private final PublicAddress address;
    private final Tracer tracer;

    HeadersTowardsServices(PublicAddress address, Tracer tracer) {
        this.address = address;
        this.tracer = tracer;
    }

    HttpHeaders of(HttpServletRequest request, Credentials credentials) {
        HttpHeaders passed = new HttpHeaders();
        Set<String> ofConnection = named(
                request.getHeaders(HttpHeaders.CONNECTION) == null
                        ? List.of()
                        : Collections.list(request.getHeaders(HttpHeaders.CONNECTION)));
        for (String name : Collections.list(request.getHeaderNames())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (isPassed(lower) && !ofConnection.contains(lower)) {
                passed.put(name, Collections.list(request.getHeaders(name)));
            }
        }
        addOurs(passed, request, credentials);
        return passed;
    }

    private void addOurs(HttpHeaders passed, HttpServletRequest request, Credentials credentials) {
        String authorization = authorization(credentials);
        if (authorization != null) {
            passed.set(HttpHeaders.AUTHORIZATION, authorization);
        }
        passed.set(SIGNED_IN, String.valueOf(authorization != null));
        passed.set(HttpHeaders.ACCEPT_LANGUAGE, Language.of(request).tag());
        if (credentials instanceof Credentials.OfSession) {
            ActingFor.chosenIn(request).ifPresent(organisation -> passed.set(ActingFor.HEADER, organisation));
        }
        passed.set(CorrelationFilter.HEADER, CorrelationFilter.idOf(request));
        String trace = traceparent();
        if (trace != null) {
            passed.set("traceparent", trace);
        }
        passed.set("X-Forwarded-For", request.getRemoteAddr());
        passed.set("X-Forwarded-Proto", address.scheme());
        passed.set("X-Forwarded-Host", address.authority());
        passed.set("X-Forwarded-Port", String.valueOf(address.port()));
    }

    /** The trace that began with this request, so that what it sets off anywhere is found under one id. */
    private @Nullable String traceparent() {
        TraceContext trace = tracer.currentTraceContext().context();
        if (trace == null) {
            return null;
        }
        boolean sampled = Boolean.TRUE.equals(trace.sampled());
        return "00-" + trace.traceId() + "-" + trace.spanId() + (sampled ? "-01" : "-00");
    }

    private static @Nullable String authorization(Credentials credentials) {
        return switch (credentials) {
            case Credentials.OfSession(String accessToken) -> "Bearer " + accessToken;
            case Credentials.OwnToken(String own) -> own;
            case Credentials.Nobody(), Credentials.ProviderDown() -> null;
        };
    }

    private static boolean isPassed(String name) {
        return !NEVER_PASSED.contains(name) && !name.startsWith("forum-") && !name.startsWith("x-forwarded-");
    }

    private static Set<String> named(List<String> connection) {
        Set<String> names = new HashSet<>();
        for (String value : connection) {
            for (String name : value.split(",", -1)) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
