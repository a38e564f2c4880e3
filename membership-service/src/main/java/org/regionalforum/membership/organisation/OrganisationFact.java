package org.regionalforum.membership.organisation;

import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.EventType;
import org.regionalforum.membership.reference.Seat;

/** What is published about organisations. */
public sealed interface OrganisationFact {
    /** A body became known to the platform. */
    @EventType("org.regionalforum.membership.organisation-registered.v1")
    record OrganisationRegistered(
            String organisation,
            String name,
            String taxCode,
            String actorType,
            @Nullable String legalForm,
            @Nullable Seat seat)
            implements OrganisationFact {}

    /** What is known of a body changed; the fact holds the whole of it. */
    @EventType("org.regionalforum.membership.organisation-changed.v1")
    record OrganisationChanged(
            String organisation,
            String name,
            String taxCode,
            String actorType,
            @Nullable String legalForm,
            @Nullable Seat seat)
            implements OrganisationFact {}
}
