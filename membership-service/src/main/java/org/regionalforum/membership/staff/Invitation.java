package org.regionalforum.membership.staff;

import java.time.Instant;

/**
 * A single-use question to an address whether its owner joins the staff.
 *
 * @param code unguessable; the last part of the mailed link
 * @param email in small letters
 * @param expiresAt seven days after it was made
 */
record Invitation(String code, String email, Instant expiresAt) {
    boolean isFor(String address, Instant now) {
        return email.equals(address) && now.isBefore(expiresAt);
    }
}
