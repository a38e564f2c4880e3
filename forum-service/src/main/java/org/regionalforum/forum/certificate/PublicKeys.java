package org.regionalforum.forum.certificate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The public keys that certificates were signed with, the retired ones too. */
public record PublicKeys(List<Key> keys) {
    public PublicKeys {
        keys = List.copyOf(keys);
    }

    /**
     * @param key fingerprint: SHA-256 of the X.509 form, lower-case hexadecimal
     * @param publicKey X.509, base64
     * @param from instant since which it signs
     * @param retired instant since which it signs no more
     */
    public record Key(
            String key,
            String algorithm,
            String publicKey,
            String from,
            @Nullable String retired) {
        Key retired(String since) {
            return retired == null ? new Key(key, algorithm, publicKey, from, since) : this;
        }
    }
}
