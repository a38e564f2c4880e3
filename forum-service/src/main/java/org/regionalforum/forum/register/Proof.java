package org.regionalforum.forum.register;

/**
 * A certificate as it is kept and served.
 *
 * @param hash SHA-256 of the canonical certificate
 * @param json the certificate with its hash and signature
 */
public record Proof(String hash, String json) {}
