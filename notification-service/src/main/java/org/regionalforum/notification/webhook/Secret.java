package org.regionalforum.notification.webhook;

import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What calls are signed with.
 *
 * @param value as Standard Webhooks writes it: {@code whsec_} and 24 to 64 bytes in Base64
 * @param until when an older one ends to be used; null for the newest
 */
record Secret(String value, @Nullable Instant until) {
    private static final String PREFIX = "whsec_";

    static Secret of(byte[] chance) {
        return new Secret(PREFIX + Base64.getEncoder().encodeToString(chance), null);
    }

    byte[] key() {
        return Base64.getDecoder().decode(value.substring(PREFIX.length()));
    }

    Secret until(Instant end) {
        return new Secret(value, end);
    }

    boolean usedAt(Instant now) {
        return until == null || now.isBefore(until);
    }

    /** So that no secret enters a log by accident. */
    @Override
    public String toString() {
        return "Secret[until=" + until + "]";
    }
}
