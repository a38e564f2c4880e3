package org.regionalforum.notification.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.regionalforum.kit.aggregate.TypedId;

/** Identifies a call; the same fact and subscriber always give the same one. */
record CallId(String value) implements TypedId {
    static CallId of(String cause, WebhookId webhook) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((cause + '\n' + webhook.value()).getBytes(StandardCharsets.UTF_8));
            return new CallId(HexFormat.of().formatHex(hash, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
