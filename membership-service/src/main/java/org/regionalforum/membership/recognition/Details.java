package org.regionalforum.membership.recognition;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.reference.Words;

/**
 * What an act of recognition says.
 *
 * @param label as the network's page shows it while it is valid
 * @param validUntil the last day on which it is valid; null where it has no end
 */
record Details(
        String institution,
        Act act,
        String label,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {
    /** Checks what staff entered; without a day it is valid from the act's date on. */
    static Details of(
            @Nullable String institution,
            Act act,
            @Nullable String label,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {
        LocalDate from = Objects.requireNonNullElse(validFrom, act.date());
        if (validUntil != null && validUntil.isBefore(from)) {
            throw Refusal.field("validUntil", "recognition.until-before-from");
        }
        return new Details(
                Words.line("institution", Objects.requireNonNullElse(institution, ""), 200),
                act,
                Words.line("label", Objects.requireNonNullElse(label, ""), 120),
                from,
                validUntil);
    }
}
