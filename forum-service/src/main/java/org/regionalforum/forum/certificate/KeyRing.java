package org.regionalforum.forum.certificate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Signs certificates with the private key in use, and knows the public keys of all times. */
public final class KeyRing {
    static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final String current;
    private final PublicKeys published;

    /** @throws IllegalStateException when no published key that is in use belongs to the private one */
    KeyRing(PrivateKey secret, PublicKeys published) {
        this.secret = secret;
        this.published = published;
        this.current = belonging(secret, published)
                .orElseThrow(
                        () -> new IllegalStateException(
                                "none of the published keys in use belongs to the private key: add its public key to the file of published keys"));
    }

    /** A key that ends with this process: for tests. */
    public static KeyRing temporary(Instant from) {
        KeyPair pair = newPair();
        return new KeyRing(pair.getPrivate(), new PublicKeys(List.of(published(pair.getPublic(), from))));
    }

    /** Fingerprint of the key that signs now. */
    public String current() {
        return current;
    }

    /** All public keys, as they are served. */
    public PublicKeys publicKeys() {
        return published;
    }

    /** Hash and signature; the same certificate is always sealed the same way by the same key. */
    public Sealed seal(Certificate certificate) {
        byte[] bytes = CanonicalJson.bytes(certificate);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(sign(secret, bytes));
        return new Sealed(certificate, Sha256.of(bytes), new Sealed.Signature(current, ALGORITHM, value));
    }

    static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    static PublicKeys.Key published(PublicKey key, Instant from) {
        byte[] encoded = key.getEncoded();
        return new PublicKeys.Key(
                Sha256.of(encoded), ALGORITHM, Base64.getEncoder().encodeToString(encoded), from.toString(), null);
    }

    private static Optional<String> belonging(PrivateKey secret, PublicKeys published) {
        byte[] probe = "which key is mine".getBytes(StandardCharsets.UTF_8);
        byte[] signed = sign(secret, probe);
        return published.keys().stream()
                .filter(key -> key.retired() == null && KeyFiles.verifies(key, probe, signed))
                .map(PublicKeys.Key::key)
                .findFirst();
    }

    private static byte[] sign(PrivateKey key, byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the private key does not sign", e);
        }
    }
}
