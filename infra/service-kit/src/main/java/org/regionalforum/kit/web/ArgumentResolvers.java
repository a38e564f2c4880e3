package org.regionalforum.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Gives controller methods an {@link Actor}, {@link Expected} version, {@link Once} and {@link Cursor}. Forms carry the
 * version in the hidden field {@code version} and the idempotency key in {@code idempotencyKey}.
 */
final class ArgumentResolvers implements HandlerMethodArgumentResolver {
    private static final int LONGEST_KEY = 128;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Actor.class || type == Expected.class || type == Once.class || type == Cursor.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        Class<?> type = parameter.getParameterType();
        if (type == Actor.class) {
            return actor(request, parameter.isOptional());
        }
        if (type == Expected.class) {
            return expected(request, parameter.isOptional());
        }
        if (type == Once.class) {
            return once(request, parameter.isOptional());
        }
        return Cursor.of(request.getParameter("after"), request.getParameter("limit"));
    }

    private static @Nullable Actor actor(HttpServletRequest request, boolean optional) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            Jwt jwt = token.getToken();
            return new Actor(
                    String.valueOf(jwt.getSubject()),
                    Objects.requireNonNullElse(jwt.getClaimAsString("name"), ""),
                    jwt.getClaimAsString("email"),
                    Boolean.TRUE.equals(jwt.getClaimAsBoolean("email_verified")),
                    Boolean.TRUE.equals(jwt.getClaimAsBoolean("operator")),
                    request.getHeader("Forum-Acting-For"),
                    Languages.spoken(LocaleContextHolder.getLocale()));
        }
        if (optional) {
            return null;
        }
        throw Refusal.of(Refusal.Kind.UNKNOWN_PERSON, "sign-in.needed");
    }

    private static @Nullable Expected expected(HttpServletRequest request, boolean optional) {
        String tag = request.getHeader("If-Match");
        if (tag == null) {
            tag = request.getParameter("version");
        }
        if (tag == null || tag.isBlank()) {
            if (optional) {
                return null;
            }
            throw Refusal.of(Refusal.Kind.UNCONDITIONAL, "version.missing");
        }
        if (tag.equals("*")) {
            return Expected.any();
        }
        try {
            return Expected.version(
                    Long.parseLong(tag.replace("W/", "").replace("\"", "").strip()));
        } catch (NumberFormatException e) {
            throw Refusal.of(Refusal.Kind.STALE, "version.stale");
        }
    }

    private static @Nullable Once once(HttpServletRequest request, boolean optional) {
        String key = request.getHeader("Idempotency-Key");
        if (key == null) {
            key = request.getParameter("idempotencyKey");
        }
        if (key == null || key.isBlank()) {
            if (optional) {
                return null;
            }
            throw Refusal.of(Refusal.Kind.MALFORMED, "idempotency.missing");
        }
        if (key.length() > LONGEST_KEY) {
            throw Refusal.of(Refusal.Kind.MALFORMED, "idempotency.too-long", LONGEST_KEY);
        }
        Actor actor = Objects.requireNonNull(actor(request, false));
        String route = request.getMethod() + " " + request.getRequestURI();
        return Once.of(actor.person(), route, key, () -> BodyFingerprint.of(request));
    }
}
