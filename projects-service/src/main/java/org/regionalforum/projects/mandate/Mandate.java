package org.regionalforum.projects.mandate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's dated power to act for an organisation in a network, as membership-service stated it.
 *
 * @param code the mandate's id
 * @param until first day on which it no longer holds, null where none is known
 */
public record Mandate(
        String code,
        String network,
        String organisation,
        String organisationName,
        String person,
        Rank rank,
        LocalDate since,
        @Nullable LocalDate until) {
    /** Who goes before whom. */
    public enum Rank {
        /** The legal representative, who names delegates. */
        REPRESENTATIVE,
        /** The delegate. */
        FIRST,
        /** Who acts where the delegate does not. */
        SUBSTITUTE
    }

    /** Whether it holds on a day. */
    public boolean runsOn(LocalDate day) {
        return !since.isAfter(day) && (until == null || day.isBefore(until));
    }
}
