package org.regionalforum.membership.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a member does not vote; it stays a member.
 *
 * @param at when it was entered; from then on it holds
 * @param on the day of the law
 * @param reasons as staff wrote them
 * @param by person
 * @param liftedAt when its end was entered; null while it runs
 */
record Suspension(
        Moment at,
        LocalDate on,
        String reasons,
        String by,
        @Nullable Moment liftedAt,
        @Nullable LocalDate liftedOn) {
    boolean runs() {
        return liftedAt == null;
    }

    boolean ranAt(Moment moment) {
        return at.isBy(moment) && (liftedAt == null || !liftedAt.isBy(moment));
    }

    Suspension lifted(Moment end, LocalDate day) {
        return new Suspension(at, on, reasons, by, end, day);
    }

    Suspension withoutReasons() {
        return new Suspension(at, on, "", by, liftedAt, liftedOn);
    }
}
