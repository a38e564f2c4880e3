/**
 * What anybody can recompute a result from: a certificate is canonical JSON (RFC 8785, integers and strings only), a pure function of the frozen roll, the votes,
 * the rule set, the closing, the number and the hash of the certificate before it. It names organisations and mandates, no person, and holds no text that was
 * voted on, only its hash. Signed with Ed25519; {@code infra/verifier} checks one with the JDK alone.
 */
@NullMarked
package org.regionalforum.forum.certificate;

import org.jspecify.annotations.NullMarked;
