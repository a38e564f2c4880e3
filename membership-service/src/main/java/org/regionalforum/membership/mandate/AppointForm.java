package org.regionalforum.membership.mandate;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** An appointment as somebody fills it in. */
record AppointForm(
        @Nullable String email,
        @Nullable String rank,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate since,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
        @Nullable String act) {
    static AppointForm empty(LocalDate today) {
        return new AppointForm(null, Rank.FIRST.name(), today, null, null);
    }

    Asked asked(Locale language) {
        return new Asked(email == null ? "" : email, chosen(), since, until, act, language);
    }

    private Rank chosen() {
        for (Rank one : Rank.values()) {
            if (one.name().equals(rank)) {
                return one;
            }
        }
        throw Refusal.field("rank", "mandate.rank");
    }
}
