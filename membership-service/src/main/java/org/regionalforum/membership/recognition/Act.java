package org.regionalforum.membership.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.problem.Refusal.FieldError;
import org.regionalforum.membership.reference.Words;

/**
 * An institution's act as it is cited.
 *
 * @param type such as {@code Deliberazione della Giunta regionale}
 * @param number as the institution writes it
 */
public record Act(String type, String number, LocalDate date) {
    /** Refuses an act without type, number or date, saying all that is missing, and one dated after today. */
    static Act of(@Nullable String type, @Nullable String number, @Nullable LocalDate date, LocalDate today) {
        List<FieldError> missing = new ArrayList<>();
        if (type == null || type.isBlank()) {
            missing.add(FieldError.of("actType", "recognition.act-missing"));
        }
        if (number == null || number.isBlank()) {
            missing.add(FieldError.of("actNumber", "recognition.act-missing"));
        }
        if (date == null) {
            missing.add(FieldError.of("actDate", "recognition.act-missing"));
        } else if (date.isAfter(today)) {
            missing.add(FieldError.of("actDate", "date.future"));
        }
        if (type == null || number == null || date == null || !missing.isEmpty()) {
            throw Refusal.fields(missing);
        }
        return new Act(Words.line("actType", type, 200), Words.line("actNumber", number, 60), date);
    }
}
