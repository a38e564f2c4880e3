package org.regionalforum.membership.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.regionalforum.membership.organisation.OrganisationId;

/**
 * What the members' book said of a term at some moment.
 *
 * @param name as it was entered
 * @param standing {@code VOTING} or {@code OBSERVER}
 * @param until the first day out, as far as it was known
 * @param weight votes
 */
public record BookLine(
        OrganisationId organisation,
        String name,
        String actorType,
        String standing,
        LocalDate since,
        @Nullable LocalDate until,
        boolean suspended,
        int weight) {
    /** Whether the organisation was a member on a day by this term. */
    public boolean runsOn(LocalDate day) {
        return !since.isAfter(day) && (until == null || day.isBefore(until));
    }
}
