package org.regionalforum.kit.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * The answer "no" with its reason. Its code is stable and public ({@code urn:regional-forum:problem:<code>}); title and
 * detail come from the bundles {@code problems} ({@code <code>} and {@code <code>.detail}) in the reader's language.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why it is refused, and the HTTP status that says so. */
    public enum Kind {
        MALFORMED(400),
        UNKNOWN_PERSON(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        STALE(412),
        TOO_LARGE(413),
        UNSUPPORTED(415),
        INVALID(422),
        UNCONDITIONAL(428),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /**
     * One field that has to be mended.
     *
     * @param field path of the field as the caller sent it, such as {@code seat.municipality}
     * @param code message code in the bundle {@code problems}
     * @param arguments values for the message, never personal data
     */
    public record FieldError(String field, String code, List<Object> arguments) {
        public static FieldError of(String field, String code, Object... arguments) {
            return new FieldError(field, code, List.of(arguments));
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> arguments;
    private final transient List<FieldError> errors;

    private Refusal(Kind kind, String code, List<Object> arguments, List<FieldError> errors) {
        super(code
                + (arguments.isEmpty() ? "" : " " + arguments)
                + errors.stream().map(e -> " " + e.field() + ":" + e.code()).toList());
        this.kind = kind;
        this.code = code;
        this.arguments = arguments;
        this.errors = errors;
    }

    /** The input breaks a rule (422). */
    public static Refusal invalid(String code, Object... arguments) {
        return new Refusal(Kind.INVALID, code, List.of(arguments), List.of());
    }

    /** Fields break rules (422): one entry each, all found at once. */
    public static Refusal fields(List<FieldError> errors) {
        return new Refusal(Kind.INVALID, "input.invalid", List.of(), List.copyOf(errors));
    }

    /** One field breaks a rule (422). */
    public static Refusal field(String field, String code, Object... arguments) {
        return fields(List.of(FieldError.of(field, code, arguments)));
    }

    /** What is asked does not fit the state it is in (409). */
    public static Refusal conflict(String code, Object... arguments) {
        return new Refusal(Kind.CONFLICT, code, List.of(arguments), List.of());
    }

    /** The person may not do this (403). Where even the existence is nobody's business, use {@link #notFound}. */
    public static Refusal forbidden(String code, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, code, List.of(arguments), List.of());
    }

    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "not-found", List.of(), List.of());
    }

    public static Refusal of(Kind kind, String code, Object... arguments) {
        return new Refusal(kind, code, List.of(arguments), List.of());
    }

    /** The same refusal, said of a field. */
    public Refusal at(String field) {
        List<FieldError> all = new ArrayList<>(errors);
        all.add(new FieldError(field, code, arguments));
        return new Refusal(kind, code, arguments, List.copyOf(all));
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
