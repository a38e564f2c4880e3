package org.regionalforum.membership.desk;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.admission.Decision;
import org.regionalforum.membership.admission.Verdict;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** The board's decision as staff fill it in. */
record DecisionForm(
        String outcome,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
        @Nullable String act,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate since,
        @Nullable String standing,
        @Nullable String representativeName,
        @Nullable String appointment,
        @Nullable String representativeEmail,
        @Nullable String reasons) {
    static final Map<String, String> FIELDS =
            Map.of("representative.name", "representativeName", "representative.appointment", "appointment");

    static DecisionForm empty(String outcome, LocalDate today) {
        return new DecisionForm(outcome, today, null, today, "VOTING", null, null, null, null);
    }

    Verdict verdict() {
        return switch (outcome) {
            case "ADMITTED" ->
                new Verdict.Admit(
                        on,
                        since,
                        "OBSERVER".equals(standing) ? Decision.Standing.OBSERVER : Decision.Standing.VOTING,
                        act,
                        representativeName,
                        appointment,
                        null,
                        representativeEmail);
            case "REFUSED" -> new Verdict.Refuse(on, reasons, act);
            case "SET_ASIDE" -> new Verdict.SetAside(on, reasons);
            default -> throw Refusal.field("outcome", "decision.outcome");
        };
    }
}
