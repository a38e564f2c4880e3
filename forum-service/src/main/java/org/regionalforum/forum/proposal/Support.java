package org.regionalforum.forum.proposal;

import java.time.LocalDate;

/**
 * An organisation's support for one version.
 *
 * @param actorType of the day it was given; once the proposal is on the agenda, the one it was counted with
 * @param person who gave it, by which mandate
 */
public record Support(
        int version,
        String organisation,
        String organisationName,
        String actorType,
        String person,
        String mandate,
        LocalDate on) {
    boolean isSameAs(Support other) {
        return version == other.version && organisation.equals(other.organisation);
    }

    Support as(String type) {
        return new Support(version, organisation, organisationName, type, person, mandate, on);
    }
}
