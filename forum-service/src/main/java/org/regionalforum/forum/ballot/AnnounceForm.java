package org.regionalforum.forum.ballot;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;

/**
 * A ballot as staff announce it.
 *
 * @param opensAt day and hour in Rome; empty: at once
 */
record AnnounceForm(
        @Nullable String proposal,
        @Nullable String ruleSet,
        @Nullable String opensAt,
        @Nullable String closesAt) {
    String requireProposal() {
        return required("proposal", proposal);
    }

    String requireRuleSet() {
        return required("ruleSet", ruleSet);
    }

    @Nullable
    Instant opens() {
        return opensAt == null || opensAt.isBlank() ? null : instant("opensAt", opensAt);
    }

    Instant closes() {
        if (closesAt == null || closesAt.isBlank()) {
            throw Refusal.field("closesAt", "field.notnull");
        }
        return instant("closesAt", closesAt);
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Refusal.field(field, "choice.missing");
        }
        return value;
    }

    private static Instant instant(String field, String value) {
        try {
            return LocalDateTime.parse(value).atZone(LawClock.ROME).toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.field(field, "instant.unreadable");
        }
    }
}
