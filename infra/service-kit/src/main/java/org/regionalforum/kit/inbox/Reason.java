package org.regionalforum.kit.inbox;

import org.regionalforum.kit.problem.Refusal;
import tools.jackson.core.JacksonException;

/** Says why a fact could not be applied in few words. Messages of foreign exceptions may quote data and are left out. */
final class Reason {
    private static final String OURS = "org.regionalforum.";

    private Reason() {}

    static String of(RuntimeException failure) {
        return switch (failure) {
            case Malformed e -> "malformed: " + e.getMessage();
            case JacksonException e -> "data does not fit: " + path(e);
            case ModelWriter.RefusedWrite e -> String.valueOf(e.getMessage());
            case NotYet e -> "not yet: " + e.getMessage();
            case Refusal e -> "refused: " + e.code() + fields(e) + place(e);
            default -> failure.getClass().getSimpleName() + place(failure);
        };
    }

    private static String fields(Refusal e) {
        return e.errors().isEmpty()
                ? ""
                : e.errors().stream()
                                .map(error -> error.field() + ":" + error.code())
                                .toList() + " ";
    }

    private static String path(JacksonException e) {
        String path = String.join(
                ".",
                e.getPath().stream()
                        .map(step ->
                                step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                        .toList());
        return path.isEmpty() ? e.getClass().getSimpleName() : path;
    }

    private static String place(RuntimeException e) {
        for (StackTraceElement frame : e.getStackTrace()) {
            String type = frame.getClassName();
            if (type.startsWith(OURS) && !type.equals(Refusal.class.getName())) {
                return " at " + type.substring(OURS.length()) + "." + frame.getMethodName() + ":"
                        + frame.getLineNumber();
            }
        }
        return "";
    }
}
