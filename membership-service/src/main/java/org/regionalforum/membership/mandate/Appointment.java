package org.regionalforum.membership.mandate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.organisation.OrganisationId;

/**
 * What somebody is appointed to.
 *
 * @param until the first day on which it no longer holds, where that is known
 * @param act the written act on which staff appoint: kind, number, date
 * @param by person who appoints; null where an admission named the representative
 */
record Appointment(
        NetworkId network,
        OrganisationId organisation,
        String organisationName,
        Rank rank,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable String act,
        @Nullable String by) {
    private static final String NEXT = "/next";

    Appointment {
        if (until != null && !until.isAfter(since)) {
            throw Refusal.field("until", "mandate.until-before-since");
        }
    }

    /**
     * The names of a place of this rank, each of which can be held once: by who holds it and by one who follows on the day on
     * which that ends.
     */
    List<String> seats(int place) {
        String seat = network.value() + "/" + organisation.value() + "/" + rank + "/" + place;
        return List.of(seat, seat + NEXT);
    }

    /** The place to which one of its names belongs. */
    static String place(String seat) {
        return seat.endsWith(NEXT) ? seat.substring(0, seat.length() - NEXT.length()) : seat;
    }
}
