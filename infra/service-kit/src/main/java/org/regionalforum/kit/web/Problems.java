package org.regionalforum.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.ProblemDetail;
import org.springframework.web.util.UriUtils;

/** Writes problems and single messages in the reader's language from the bundles {@code problems} and {@code kit/problems}. */
public final class Problems {
    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    /** A refusal as a problem document. */
    public ProblemDetail of(Refusal refusal, String instance, Locale locale) {
        ProblemDetail problem = of(refusal.kind().status(), refusal.code(), instance, locale, refusal.arguments());
        if (!refusal.errors().isEmpty()) {
            problem.setProperty("errors", errors(refusal, locale));
        }
        return problem;
    }

    /** A refusal as a problem document about this request. */
    ProblemDetail of(Refusal refusal, HttpServletRequest request) {
        return of(refusal, request.getRequestURI(), Languages.of(request));
    }

    ProblemDetail of(int status, String code, String instance, Locale locale) {
        return of(status, code, instance, locale, List.of());
    }

    /** What HTTP itself has to say: {@code http.404}; a status without a text of its own gets that of its class. */
    ProblemDetail ofStatus(int status, String instance, Locale locale) {
        String own = "http." + status;
        boolean known = text(own, List.of(), locale) != null;
        return of(status, known ? own : status < 500 ? "http.400" : "internal", instance, locale);
    }

    /** What is wrong with each field, by field, for a page that shows it beside the field. */
    public Map<String, String> byField(Refusal refusal, Locale locale) {
        Map<String, String> found = new LinkedHashMap<>();
        refusal.errors().forEach(e -> found.putIfAbsent(e.field(), detail(e.code(), e.arguments(), locale)));
        return found;
    }

    /** The refusal in a sentence. */
    public String sentence(Refusal refusal, Locale locale) {
        return detail(refusal.code(), refusal.arguments(), locale);
    }

    /** A single code in a sentence. */
    public String message(String code, List<Object> arguments, Locale locale) {
        return detail(code, arguments, locale);
    }

    private ProblemDetail of(int status, String code, String instance, Locale locale, List<Object> arguments) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:regional-forum:problem:" + code));
        problem.setTitle(title(code, arguments, locale));
        problem.setDetail(detail(code, arguments, locale));
        problem.setInstance(uri(instance));
        problem.setProperty("code", code);
        return problem;
    }

    private List<Map<String, String>> errors(Refusal refusal, Locale locale) {
        return refusal.errors().stream()
                .map(e -> Map.of(
                        "field", e.field(), "code", e.code(), "message", detail(e.code(), e.arguments(), locale)))
                .toList();
    }

    private String title(String code, List<Object> arguments, Locale locale) {
        String title = text(code, arguments, locale);
        return title == null ? code : title;
    }

    private String detail(String code, List<Object> arguments, Locale locale) {
        String detail = text(code + ".detail", arguments, locale);
        return detail == null ? title(code, arguments, locale) : detail;
    }

    private @Nullable String text(String key, List<Object> arguments, Locale locale) {
        return messages.getMessage(key, arguments.toArray(), null, Languages.spoken(locale));
    }

    private static URI uri(String path) {
        try {
            return URI.create(path);
        } catch (IllegalArgumentException e) {
            return URI.create(UriUtils.encodePath(path, "UTF-8"));
        }
    }
}
