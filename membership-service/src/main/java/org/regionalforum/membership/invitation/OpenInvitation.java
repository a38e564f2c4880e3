package org.regionalforum.membership.invitation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.regionalforum.membership.network.NetworkId;

/**
 * An invitation that waits for the answer of the person who looks at it.
 *
 * @param code the last part of the mailed link
 * @param post what it asks the person to be for an organisation; null where it asks to join the network's staff
 */
public record OpenInvitation(
        String code,
        NetworkId network,
        Instant expiresAt,
        @Nullable Post post) {
    /**
     * An appointment to act for an organisation.
     *
     * @param rank {@code REPRESENTATIVE}, {@code FIRST} or {@code SUBSTITUTE}
     * @param until the first day on which it no longer holds
     */
    public record Post(
            String organisation,
            String organisationName,
            String rank,
            LocalDate since,
            @Nullable LocalDate until) {}
}
