package org.regionalforum.kit.web;

import java.util.stream.Collectors;
import org.regionalforum.kit.problem.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which field of a request could not be read, in the caller's own terms. */
final class UnreadableJson {
    private UnreadableJson() {}

    /** What a value type itself refused keeps its own code. */
    static Refusal refusal(JacksonException e) {
        String field = path(e);
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return field.isEmpty() || !refusal.errors().isEmpty()
                        ? refusal
                        : Refusal.field(
                                field, refusal.code(), refusal.arguments().toArray());
            }
        }
        String code = switch (e) {
            case UnrecognizedPropertyException unknown -> "field.unknown";
            case DatabindException bad -> "field.unreadable";
            default -> "body.unreadable";
        };
        Refusal refusal = Refusal.of(Refusal.Kind.MALFORMED, code);
        return field.isEmpty() ? refusal : refusal.at(field);
    }

    /** {@code seat.phones[2]}. */
    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
