package org.regionalforum.forum.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.rule.RuleSet;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.problem.Refusal.FieldError;

/**
 * A rule set that staff take over from a preset.
 *
 * @param voteMayChange {@code true}, {@code false}, or empty: as the preset has it
 */
record AdoptionForm(
        @Nullable String preset,
        @Nullable String adoptedBy,
        @Nullable String withoutMeetingBy,
        @Nullable Integer organisations,
        @Nullable Integer actorTypes,
        @Nullable String voteMayChange) {
    static AdoptionForm empty(RuleSet.Support support) {
        return new AdoptionForm(null, null, null, support.organisations(), support.actorTypes(), null);
    }

    RulebookDesk.Adoption adoption() {
        if (preset == null || preset.isBlank()) {
            throw Refusal.field("preset", "choice.missing");
        }
        return new RulebookDesk.Adoption(
                preset,
                adoptedBy,
                withoutMeetingBy,
                support(),
                voteMayChange == null || voteMayChange.isBlank() ? null : Boolean.valueOf(voteMayChange));
    }

    private RuleSet.@Nullable Support support() {
        if (organisations == null && actorTypes == null) {
            return null;
        }
        int heads = organisations == null ? 1 : organisations;
        int types = actorTypes == null ? 1 : actorTypes;
        List<FieldError> wrong = new ArrayList<>();
        if (heads < 1) {
            wrong.add(FieldError.of("organisations", "support.at-least-one"));
        }
        if (types < 1 || types > heads) {
            wrong.add(FieldError.of("actorTypes", "support.types"));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.fields(wrong);
        }
        return new RuleSet.Support(heads, types);
    }
}
