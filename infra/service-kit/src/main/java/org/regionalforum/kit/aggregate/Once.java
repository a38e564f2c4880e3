package org.regionalforum.kit.aggregate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * A caller's wish that a request counts once however often it arrives ({@code Idempotency-Key}). The id of what it creates
 * follows from person, route and key, so that the repeat meets the first; on something that exists the key stands in its
 * document.
 */
public final class Once {
    private final String scope;
    private final Supplier<String> fingerprint;

    private Once(String scope, Supplier<String> fingerprint) {
        this.scope = scope;
        this.fingerprint = fingerprint;
    }

    /**
     * @param person who asks
     * @param route method and path pattern
     * @param key the caller's key
     * @param fingerprint what tells this request's content from another's
     */
    public static Once of(String person, String route, String key, Supplier<String> fingerprint) {
        return new Once(digest(person + '\n' + route + '\n' + key), fingerprint);
    }

    /** An id for what the request creates: 32 hexadecimal digits, the same for every repeat. */
    public String newId() {
        return scope;
    }

    UsedKey used() {
        return new UsedKey(scope, fingerprint.get());
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
