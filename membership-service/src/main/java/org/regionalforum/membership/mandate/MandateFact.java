package org.regionalforum.membership.mandate;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.EventType;

/** What is published about mandates; names and addresses travel as contacts. */
public sealed interface MandateFact {
    /** Somebody was asked by mail to act for a member; the address is the contact of the invitation's id. */
    @EventType("org.regionalforum.membership.mandate-offered.v1")
    record MandateOffered(
            String mandate,
            String network,
            String organisation,
            String organisationName,
            String rank,
            String invitation,
            Instant expiresAt,
            LocalDate since,
            @Nullable LocalDate until)
            implements MandateFact {}

    /** The person accepted. */
    @EventType("org.regionalforum.membership.mandate-opened.v1")
    record MandateOpened(
            String mandate,
            String network,
            String organisation,
            String organisationName,
            String person,
            String rank,
            LocalDate since,
            @Nullable LocalDate until)
            implements MandateFact {}

    /** It holds no more; {@code on} is the first day out. Without a person it never held. */
    @EventType("org.regionalforum.membership.mandate-ended.v1")
    record MandateEnded(
            String mandate,
            String network,
            String organisation,
            String organisationName,
            @Nullable String person,
            String rank,
            LocalDate on,
            String cause)
            implements MandateFact {}
}
