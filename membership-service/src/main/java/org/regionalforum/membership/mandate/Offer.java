package org.regionalforum.membership.mandate;

import java.time.Instant;
import org.regionalforum.kit.problem.Refusal;

/**
 * The question to an address whether its owner takes a mandate.
 *
 * @param code unguessable; the last part of the mailed link
 * @param email in small letters
 * @param language in which it is asked, {@code it} or {@code en}
 * @param expiresAt seven days after it was made
 */
record Offer(String code, String email, String language, Instant expiresAt) {
    boolean runsAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    /** Whoever is not asked learns nothing, not even that somebody was. */
    void requireFor(String address, Instant now) {
        if (!email.equals(address) || !runsAt(now)) {
            throw Refusal.notFound();
        }
    }
}
