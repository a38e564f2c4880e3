package org.regionalforum.membership.admission;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.contact.Contact;
import org.regionalforum.membership.network.Charter;
import org.regionalforum.membership.reference.Words;

/** The board's decision as staff enter it, before it is checked. */
public sealed interface Verdict {
    int LONGEST_REASONS = 4000;

    /** The day of the decision; today where none is named. */
    @Nullable
    LocalDate on();

    /** The day of the decision; refuses one that has not come yet. */
    default LocalDate onOr(LocalDate today) {
        LocalDate day = Objects.requireNonNullElse(on(), today);
        if (day.isAfter(today)) {
            throw Refusal.field("on", "date.future");
        }
        return day;
    }

    record Admit(
            @Nullable LocalDate on,
            @Nullable LocalDate since,
            Decision.@Nullable Standing standing,
            @Nullable String act,
            @Nullable String representativeName,
            @Nullable String appointment,
            @Nullable String representativePerson,
            @Nullable String representativeEmail)
            implements Verdict {
        public Decision.Admitted decision(Charter charter, String checkedBy, LocalDate decidedOn) {
            LocalDate first = Objects.requireNonNullElse(since, decidedOn);
            if (!charter.stoodOn(first) || !charter.stoodOn(decidedOn)) {
                throw Refusal.field("since", "membership.before-founding", Integer.toString(charter.founded()));
            }
            return new Decision.Admitted(
                    decidedOn,
                    first,
                    Objects.requireNonNullElse(standing, Decision.Standing.VOTING),
                    act == null || act.isBlank() ? null : Words.line("act", act, 200),
                    new Decision.Representative(
                            Words.line("representative.name", text(representativeName), 200),
                            Words.line("representative.appointment", text(appointment), 300),
                            representativePerson,
                            representativeEmail == null || representativeEmail.isBlank()
                                    ? null
                                    : Contact.address("representativeEmail", representativeEmail)),
                    checkedBy);
        }
    }

    record Refuse(
            @Nullable LocalDate on,
            @Nullable String reasons,
            @Nullable String act) implements Verdict {
        /** The term of the appeal runs from the day on which the body is told: today, whenever the board decided. */
        public Decision.Refused decision(Charter charter, LocalDate decidedOn, LocalDate today) {
            return new Decision.Refused(
                    decidedOn,
                    Words.text("reasons", text(reasons), LONGEST_REASONS),
                    today.plusDays(charter.appealDays()),
                    act == null || act.isBlank() ? null : Words.line("act", act, 200));
        }
    }

    record SetAside(@Nullable LocalDate on, @Nullable String reasons) implements Verdict {
        public Decision.SetAside decision(LocalDate decidedOn) {
            return new Decision.SetAside(decidedOn, Words.text("reasons", text(reasons), LONGEST_REASONS));
        }
    }

    private static String text(@Nullable String written) {
        return Objects.requireNonNullElse(written, "");
    }
}
