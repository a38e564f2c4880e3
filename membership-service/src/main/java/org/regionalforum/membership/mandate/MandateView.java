package org.regionalforum.membership.mandate;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A mandate as those see it whom it concerns.
 *
 * @param until the first day on which it no longer holds, or held no longer
 * @param name of the person who accepted
 * @param email of the person, or the invited address
 * @param expiresAt of an invitation that nobody has answered
 * @param version for {@code If-Match}
 */
record MandateView(
        String mandate,
        String network,
        String organisation,
        String organisationName,
        Rank rank,
        MandateStatus status,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable String person,
        @Nullable String name,
        @Nullable String email,
        @Nullable String invitation,
        @Nullable Instant expiresAt,
        @Nullable String act,
        @Nullable EndCause endCause,
        long version) {
    static MandateView of(Mandate mandate) {
        Offer offer = mandate.offer();
        return new MandateView(
                mandate.id().value(),
                mandate.network(),
                mandate.organisation().value(),
                mandate.organisationName(),
                mandate.rank(),
                mandate.status(),
                mandate.since(),
                mandate.until(),
                mandate.person(),
                mandate.holder() == null ? null : mandate.holder().name(),
                Appointments.address(mandate),
                offer == null ? null : offer.code(),
                offer == null ? null : offer.expiresAt(),
                mandate.act(),
                mandate.endCause(),
                mandate.version());
    }
}
