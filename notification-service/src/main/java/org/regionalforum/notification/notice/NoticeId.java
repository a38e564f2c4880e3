package org.regionalforum.notification.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.regionalforum.kit.aggregate.TypedId;

/** Identifies a notice; the same cause, recipient and kind always give the same one. */
public record NoticeId(String value) implements TypedId {
    public static NoticeId of(String cause, String recipient, NoticeKind kind) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((cause + '\n' + recipient + '\n' + kind.key()).getBytes(StandardCharsets.UTF_8));
            return new NoticeId(HexFormat.of().formatHex(hash, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
