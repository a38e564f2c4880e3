package org.regionalforum.kit.web;

import java.util.Locale;
import java.util.Map;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.validation.Errors;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Puts what a desk refused beside the fields of a form, so that the page says what the API says. */
public final class FormRefusals {
    private final Problems problems;

    FormRefusals(Problems problems) {
        this.problems = problems;
    }

    /**
     * @param fields the form's name of a field by the desk's, where they differ; a field that the form does not have is said
     *     on top
     */
    public void show(Refusal refusal, Errors errors, Map<String, String> fields) {
        Locale language = LocaleContextHolder.getLocale();
        if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
            answerForbidden();
        }
        if (refusal.errors().isEmpty()) {
            errors.reject(refusal.code(), problems.sentence(refusal, language));
            return;
        }
        for (Refusal.FieldError error : refusal.errors()) {
            String name = fields.getOrDefault(error.field(), error.field());
            String message = problems.message(error.code(), error.arguments(), language);
            if (hasField(errors, name)) {
                errors.rejectValue(name, error.code(), message);
            } else {
                errors.reject(error.code(), message);
            }
        }
    }

    /** Who may not do it sees the page with what was written, and programs see that it was not done. */
    private static void answerForbidden() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && request.getResponse() != null) {
            request.getResponse().setStatus(Refusal.Kind.FORBIDDEN.status());
        }
    }

    private static boolean hasField(Errors errors, String name) {
        try {
            errors.getFieldType(name);
            errors.getFieldValue(name);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
