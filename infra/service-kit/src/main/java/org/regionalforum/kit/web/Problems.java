package org.regionalforum.kit.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.ProblemDetail;

/** Writes problems and single messages in the reader's language from the bundles {@code kit/problems} and {@code problems}. */
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

    ProblemDetail of(int status, String code, String instance, Locale locale) {
        return of(status, code, instance, locale, List.of());
    }

    /** What is wrong with each field, by field, for a page that shows it beside the field. */
    public Map<String, String> byField(Refusal refusal, Locale locale) {
        Map<String, String> found = new java.util.LinkedHashMap<>();
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
        problem.setTitle(message(code, List.of(), locale, code));
        problem.setDetail(detail(code, arguments, locale));
        problem.setInstance(URI.create(instance));
        problem.setProperty("code", code);
        return problem;
    }

    private List<Map<String, String>> errors(Refusal refusal, Locale locale) {
        return refusal.errors().stream()
                .map(e -> Map.of(
                        "field", e.field(), "code", e.code(), "message", detail(e.code(), e.arguments(), locale)))
                .toList();
    }

    private String detail(String code, List<Object> arguments, Locale locale) {
        String title = message(code, arguments, locale, code);
        return message(code + ".detail", arguments, locale, title);
    }

    private String message(String key, List<Object> arguments, Locale locale, @Nullable String otherwise) {
        return String.valueOf(messages.getMessage(key, arguments.toArray(), otherwise, locale));
    }
}
