package org.regionalforum.webkit;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.function.HandlerFunction;

/** Puts what every page needs into the request, where templates see it: visitor, place and settings. */
final class PageContext implements HandlerInterceptor {

    static final String VISITOR = "visitor";
    private static final Pattern NAME = Pattern.compile("[a-z0-9.-]{1,60}");

    private final VisitorSource visitors;
    private final LocaleResolver locales;
    private final MessageSource messages;
    private final Map<String, Object> tools;

    // Templates find the tools by name: Thymeleaf refuses bean references (@name) where a fragment is called.
    PageContext(VisitorSource visitors, LocaleResolver locales, MessageSource messages, Map<String, Object> tools) {
        this.visitors = visitors;
        this.locales = locales;
        this.messages = messages;
        this.tools = tools;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerFunction) {
            return true; // a route to somewhere else, where the page is made
        }
        Locale language = locales.resolveLocale(request);
        request.setAttribute(VISITOR, visitors.of(request, language));
        request.setAttribute("here", here(request));
        tools.forEach(request::setAttribute);
        request.setAttribute("done", done(request.getParameter("done"), language));
        return true;
    }

    // Services keep no session, so what was done travels as the name of a message: an address cannot put words on the
    // page.
    private @Nullable String done(@Nullable String name, Locale language) {
        return name != null && NAME.matcher(name).matches()
                ? messages.getMessage("done." + name, null, null, language)
                : null;
    }

    // An error page keeps the address that failed, so that the language switch leads back to it.
    private static String here(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String uri ? uri : request.getRequestURI();
        Object query =
                failed == null ? request.getQueryString() : request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        return "GET".equals(request.getMethod()) && query instanceof String text ? path + "?" + text : path;
    }
}
