package org.regionalforum.forum.mandate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person's dated power to act for an organisation in a network, as membership-service stated it.
 *
 * @param code the mandate's id
 * @param sequence place of the fact that opened it among the mandate's facts; a vote names both
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
        @Nullable LocalDate until,
        long sequence) {
    /** Who goes before whom. */
    public enum Rank {
        /** The legal representative, who names delegates. */
        REPRESENTATIVE,
        /** The delegate. */
        FIRST,
        /** Who acts where the delegate does not. */
        SUBSTITUTE;

        /** Whether a holder of this rank may replace what a holder of another did. */
        public boolean atLeast(Rank other) {
            return ordinal() <= other.ordinal();
        }
    }

    /** Whether it holds on a day. */
    public boolean runsOn(LocalDate day) {
        return !since.isAfter(day) && (until == null || day.isBefore(until));
    }
}
