package org.regionalforum.forum.certificate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalforum.forum.certificate.Certificate.Place;
import org.regionalforum.forum.certificate.Certificate.Recorded;
import org.regionalforum.forum.certificate.Verifier.Finding;
import org.regionalforum.forum.certificate.Verifier.Ran;
import org.regionalforum.forum.rule.Presets;
import org.regionalforum.forum.rule.RuleSet;

/** What the platform signs, the program that shares no code with it recomputes; changed by one character it is refused. */
class VerifierTest {
    private static final byte[] NO_PREVIOUS = new byte[0];
    private static final KeyRing KEYS = KeyRing.temporary(Instant.parse("2027-01-01T00:00:00Z"));
    private static final byte[] PUBLISHED = CanonicalJson.bytes(KEYS.publicKeys());
    private static final Certificate FIRST =
            Register.decided(1, Sha256.NONE, "civil-code-21-statute", "YYYY-NYAY", "it-cf-00000000000");
    private static final Certificate SECOND = Register.decided(2, FIRST.hash(), "network-ordinary", "YYNY-N-A-");

    @TempDir
    private static Path folder;

    private static Verifier verifier;

    @BeforeAll
    static void compile() {
        verifier = new Verifier(folder);
    }

    private static Finding check(Certificate certificate) {
        return verifier.check(KEYS.seal(certificate).bytes(), PUBLISHED, NO_PREVIOUS, true);
    }

    private static String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    @Test
    void run_as_a_program_it_exits_0_only_if_all_holds() throws IOException {
        byte[] second = KEYS.seal(SECOND).bytes();
        String certificate = file("second.json", second);
        String previous = file("first.json", KEYS.seal(FIRST).bytes());
        String keys = file("keys.json", PUBLISHED);
        Ran italian = Verifier.run("--it", certificate, keys, previous);
        assertThat(italian.words())
                .contains("L’attestato è valido.", "risultato ricalcolato: approvata", "delibera n. 7");
        assertThat(italian.exit()).isZero();
        String other = new String(second, StandardCharsets.UTF_8).replaceFirst("\"NO\"", "\"YES\"");
        String changed = file("changed.json", other.getBytes(StandardCharsets.UTF_8));
        Ran refused = Verifier.run("--en", changed, keys);
        assertThat(refused.words()).contains("[NO] SHA-256 hash", "[NO] Ed25519", "The certificate does NOT hold.");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(Verifier.run(certificate).exit()).isEqualTo(2);
    }

    @Test
    void every_preset_is_recomputed() {
        for (RuleSet preset : Presets.all()) {
            for (String letters : List.of("YYYY-YYYY", "YNYN-NYA-", "-----", "Y---", "AAAA-AAA")) {
                Finding finding = check(Register.decided(1, Sha256.NONE, preset.key(), letters));
                assertThat(finding.holds()).as(finding.words()).isTrue();
            }
        }
    }

    @Test
    void a_character_changed_anywhere_is_found() {
        byte[] whole = KEYS.seal(SECOND).bytes();
        int tried = 0;
        for (int i = 0; i < whole.length; i += 19) {
            for (int other : new int[] {whole[i] ^ 1, whole[i] ^ 0x20, ' ', '0', 'f'}) {
                if (other != whole[i]) {
                    byte[] changed = whole.clone();
                    changed[i] = (byte) other;
                    Finding finding = verifier.check(changed, PUBLISHED, NO_PREVIOUS, false);
                    assertThat(finding.holds())
                            .as("byte %d: %s", i, new String(changed, StandardCharsets.UTF_8))
                            .isFalse();
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(1000);
    }

    @Test
    void every_character_of_hash_and_signature_counts() {
        Sealed sealed = KEYS.seal(SECOND);
        String text = new String(sealed.bytes(), StandardCharsets.UTF_8);
        for (String part : List.of(
                sealed.hash(), sealed.signature().value(), sealed.signature().key())) {
            for (int i = 0; i < part.length(); i++) {
                char other = part.charAt(i) == 'A' ? 'B' : (char) (part.charAt(i) ^ 1);
                String changed = text.replace(part, part.substring(0, i) + other + part.substring(i + 1));
                assertThat(verifier.check(changed.getBytes(StandardCharsets.UTF_8), PUBLISHED, NO_PREVIOUS, true)
                                .holds())
                        .as("%d of %s", i, part)
                        .isFalse();
            }
        }
    }

    @Test
    void laid_out_anew_it_is_still_the_same_certificate() {
        String text = new String(KEYS.seal(SECOND).bytes(), StandardCharsets.UTF_8);
        String laidOut = text.replace(",\"", ",\n  \"").replace("\":", "\" : ");
        assertThat(verifier.check(laidOut.getBytes(StandardCharsets.UTF_8), PUBLISHED, NO_PREVIOUS, true)
                        .holds())
                .isTrue();
    }

    @Test
    void it_follows_the_certificate_before_and_no_other() {
        byte[] second = KEYS.seal(SECOND).bytes();
        assertThat(verifier.check(second, PUBLISHED, KEYS.seal(FIRST).bytes(), true)
                        .words())
                .contains("[ok] chain: follows", "The certificate holds");
        Certificate other = Register.decided(1, Sha256.NONE, "network-ordinary", "YYYY-NYAY");
        assertThat(verifier.check(second, PUBLISHED, KEYS.seal(other).bytes(), true)
                        .words())
                .contains("[NO] chain", "does NOT hold");
        assertThat(verifier.check(second, PUBLISHED, second, true).holds()).isFalse();
        assertThat(verifier.check(second, PUBLISHED, NO_PREVIOUS, true).words()).contains("give that file");
        Certificate gap = Register.decided(3, FIRST.hash(), "network-ordinary", "YYNY-N-A-");
        assertThat(verifier.check(
                                KEYS.seal(gap).bytes(),
                                PUBLISHED,
                                KEYS.seal(FIRST).bytes(),
                                true)
                        .holds())
                .isFalse();
    }

    @Test
    void keys_of_somebody_else_do_not_do() {
        byte[] others = CanonicalJson.bytes(KeyRing.temporary(Instant.EPOCH).publicKeys());
        assertThat(verifier.check(KEYS.seal(FIRST).bytes(), others, NO_PREVIOUS, true)
                        .words())
                .contains("is not among those given", "does NOT hold");
        PublicKeys.Key key = KEYS.publicKeys().keys().getFirst();
        PublicKeys.Key other =
                KeyRing.temporary(Instant.EPOCH).publicKeys().keys().getFirst();
        PublicKeys.Key forged = new PublicKeys.Key(key.key(), "Ed25519", other.publicKey(), key.from(), null);
        byte[] keys = CanonicalJson.bytes(new PublicKeys(List.of(forged)));
        assertThat(verifier.check(KEYS.seal(FIRST).bytes(), keys, NO_PREVIOUS, true)
                        .holds())
                .isFalse();
    }

    @Test
    void a_retired_key_holds_for_what_closed_before() {
        PublicKeys.Key key = KEYS.publicKeys().keys().getFirst();
        byte[] after = CanonicalJson.bytes(new PublicKeys(
                List.of(key.retired(Register.CLOSES.plusSeconds(1).toString()))));
        byte[] before = CanonicalJson.bytes(new PublicKeys(
                List.of(key.retired(Register.CLOSES.minusSeconds(1).toString()))));
        byte[] first = KEYS.seal(FIRST).bytes();
        assertThat(verifier.check(first, after, NO_PREVIOUS, true).holds()).isTrue();
        assertThat(verifier.check(first, before, NO_PREVIOUS, true).words()).contains("[NO] the key is retired");
    }

    @Test
    void a_recorded_decision_holds_and_says_that_nothing_was_computed() {
        Recorded decision =
                new Recorded("2004-05-11", Sha256.of("t"), Sha256.of("x"), Sha256.of("pdf"), "12/bis", null);
        Finding finding = check(Certificate.recorded(new Place("cop", "assembly", 1, Sha256.NONE), 2004, decision));
        assertThat(finding.holds()).isTrue();
        assertThat(finding.words()).contains("nothing was computed");
    }

    @Test
    void what_is_signed_in_error_is_found_all_the_same() {
        SignedInError wrong = new SignedInError(FIRST);
        assertThat(check(FIRST).holds()).isTrue();
        assertThat(check(wrong.numbered(null)).words()).contains("[NO] number");
        assertThat(check(wrong.inYear(2028)).words()).contains("[NO] number");
        assertThat(check(wrong.withResultOf(SECOND)).words()).contains("[NO] result recomputed");
        assertThat(check(wrong.withRulesOf(SECOND)).words()).contains("[NO] result recomputed");
        assertThat(check(wrong.withVoteAt(Register.CLOSES.plusMillis(1))).words())
                .contains("[NO] votes");
        assertThat(check(wrong.withVoteAt(Register.OPENS.minusMillis(1))).words())
                .contains("[NO] votes");
        assertThat(check(wrong.withVoteTwice()).words()).contains("[NO] votes");
        assertThat(check(wrong.withVoteOf("it-cf-00000000004")).words()).contains("[NO] only those entitled");
        assertThat(check(wrong.withConflictOf("it-cf-00000000004")).words()).contains("[NO] only those entitled");
        assertThat(check(wrong.withObserverEntitled()).words()).contains("[NO] roll");
        assertThat(requireNonNull(FIRST.number())).isEqualTo(7);
    }
}
