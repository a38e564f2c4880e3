package org.regionalforum.projects.description;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.problem.Refusal.FieldError;

/** What is wrong with an input, gathered so that everything is said at once. */
public final class Complaints {
    private final List<FieldError> errors = new ArrayList<>();

    public void add(String field, String code, Object... arguments) {
        errors.add(FieldError.of(field, code, arguments));
    }

    /** What is read, or the other value where it is refused. */
    public <T> T or(T otherwise, Supplier<T> read) {
        try {
            return read.get();
        } catch (Refusal refusal) {
            errors.addAll(refusal.errors());
            return otherwise;
        }
    }

    /** Refuses where there is any. */
    public void refuseAny() {
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
    }
}
