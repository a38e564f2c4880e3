package org.regionalforum.forum.certificate;

/**
 * A certificate with its hash and signature: what is stored, served and checked.
 *
 * @param hash SHA-256 of the certificate's canonical bytes, lower-case hexadecimal
 */
public record Sealed(Certificate certificate, String hash, Signature signature) {
    /**
     * @param key fingerprint of the public key: SHA-256 of its X.509 form, lower-case hexadecimal
     * @param algorithm Ed25519
     * @param value over the certificate's canonical bytes; base64url without padding
     */
    public record Signature(String key, String algorithm, String value) {}

    /** The file that is handed out, canonical as a whole. */
    public byte[] bytes() {
        return CanonicalJson.bytes(this);
    }
}
