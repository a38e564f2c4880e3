package org.regionalforum.forum.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.problem.Refusal.FieldError;

/** What is wrong in a form, field by field, so that all of it is said at once. */
final class Mistakes {
    private final List<FieldError> fields = new ArrayList<>();

    void at(String field, String code, Object... arguments) {
        fields.add(FieldError.of(field, code, arguments));
    }

    /** @param instead stands in until all is said */
    int number(String field, @Nullable Integer given, int least, int most, int instead) {
        if (given == null) {
            at(field, "field.notnull");
        } else if (given < least) {
            at(field, "field.min", least);
        } else if (given > most) {
            at(field, "field.max", most);
        } else {
            return given;
        }
        return instead;
    }

    <T> T chosen(String field, @Nullable T given, T instead) {
        if (given == null) {
            at(field, "choice.missing");
            return instead;
        }
        return given;
    }

    String taken(Supplier<String> text) {
        try {
            return text.get();
        } catch (Refusal refused) {
            fields.addAll(refused.errors());
            return "-";
        }
    }

    void refuseAny() {
        if (!fields.isEmpty()) {
            throw Refusal.fields(fields);
        }
    }
}
