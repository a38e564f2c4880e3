package org.regionalforum.forum.certificate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalforum.forum.certificate.Certificate.Place;
import org.regionalforum.forum.certificate.Certificate.Recorded;
import org.regionalforum.forum.certificate.Certificate.Roll;
import org.regionalforum.forum.certificate.Verifier.Finding;
import org.regionalforum.forum.certificate.Verifier.Ran;
import org.regionalforum.forum.rule.Presets;
import org.regionalforum.forum.rule.RuleSet;

/** What the platform signs, the program that shares no code with it recomputes; and it takes nothing else. */
class VerifierTest {
    private static final byte[] NO_PREVIOUS = new byte[0];
    private static final KeyRing KEYS = KeyRing.temporary(Instant.parse("2027-01-01T00:00:00Z"));

    @TempDir
    private static Path folder = Path.of("");

    private static Verifier verifier = new Verifier(unused());

    private static Path unused() {
        try {
            return Files.createTempDirectory("verify");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] published(KeyRing keys) {
        return CanonicalJson.bytes(keys.publicKeys());
    }

    private static Finding check(Certificate certificate) {
        return verifier.check(KEYS.seal(certificate).bytes(), published(KEYS), NO_PREVIOUS, true);
    }
}
