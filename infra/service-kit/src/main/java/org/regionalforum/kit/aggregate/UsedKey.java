package org.regionalforum.kit.aggregate;

import org.regionalforum.kit.problem.Refusal;

/** An idempotency key that an aggregate has met, with the fingerprint of the request that brought it. */
record UsedKey(String key, String fingerprint) {
    static final int REMEMBERED = 50;

    /** Refuses a request that uses the key for something else. */
    void refuseOther(UsedKey now) {
        if (!fingerprint.equals(now.fingerprint())) {
            throw Refusal.invalid("idempotency.other-content");
        }
    }
}
