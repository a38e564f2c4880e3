package org.regionalforum.kit.aggregate;

/** An idempotency key that an aggregate has met, with the fingerprint of the request that brought it. */
record UsedKey(String key, String fingerprint) {
    static final int REMEMBERED = 50;
}
