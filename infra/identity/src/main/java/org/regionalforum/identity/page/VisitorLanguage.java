package org.regionalforum.identity.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalforum.identity.IdentitySettings;
import org.regionalforum.identity.Language;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page: what the gateway asks for ({@code ui_locales}), else what was chosen here, else what the
 * browser prefers, else Italian.
 */
@Component("localeResolver")
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
public class VisitorLanguage extends OncePerRequestFilter implements LocaleResolver {

    private static final String COOKIE = "IDENTITY_LANGUAGE";

    private final IdentitySettings settings;

    VisitorLanguage(IdentitySettings settings) {
        this.settings = settings;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return language(request).locale();
    }

    public Language language(HttpServletRequest request) {
        Cookie chosen = WebUtils.getCookie(request, COOKIE);
        return asked(request)
                .or(() -> Language.of(chosen == null ? null : chosen.getValue()))
                .or(() -> preferred(request))
                .orElse(Language.IT);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            choose(response, Language.of(locale.toLanguageTag()).orElse(Language.IT));
        }
    }

    /** Keeps the choice of this browser for a year. */
    void choose(HttpServletResponse response, Language language) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, language.tag())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(settings.secure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        asked(request).ifPresent(language -> choose(response, language));
        chain.doFilter(request, response);
    }

    private static Optional<Language> asked(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return Optional.empty();
        }
        String[] tags = StringUtils.tokenizeToStringArray(request.getParameter("ui_locales"), " ");
        return Arrays.stream(tags).flatMap(tag -> Language.of(tag).stream()).findFirst();
    }

    private static Optional<Language> preferred(HttpServletRequest request) {
        Stream<Locale> wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Stream.empty()
                : Collections.list(request.getLocales()).stream();
        return wanted.flatMap(locale -> Language.of(locale.toLanguageTag()).stream())
                .findFirst();
    }
}
