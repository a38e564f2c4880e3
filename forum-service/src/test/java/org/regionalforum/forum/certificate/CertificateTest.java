package org.regionalforum.forum.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.regionalforum.forum.certificate.Certificate.Ballot;
import org.regionalforum.forum.certificate.Certificate.ClosedBy;
import org.regionalforum.forum.certificate.Certificate.Counts;
import org.regionalforum.forum.certificate.Certificate.Entry;
import org.regionalforum.forum.certificate.Certificate.Place;
import org.regionalforum.forum.certificate.Certificate.Recorded;
import org.regionalforum.forum.certificate.Certificate.Roll;
import org.regionalforum.forum.certificate.Certificate.Vote;
import org.regionalforum.forum.rule.Result.Outcome;
import org.regionalforum.forum.rule.RuleSet;
import tools.jackson.databind.json.JsonMapper;

class CertificateTest {
    private static final Place FIRST = new Place("cop", "assembly", 1, Sha256.NONE);

    @Test
    void the_same_ballot_gives_the_same_bytes_in_whatever_order_it_is_told() {
        Roll roll = Register.roll(9);
        List<Vote> votes = new ArrayList<>(Register.votes(roll, "YYYN-NYA-"));
        List<Entry> entries = new ArrayList<>(roll.entries());
        RuleSet rules = Register.rules("civil-code-21-statute");
        List<String> conflicts = new ArrayList<>(
                List.of(entries.get(0).organisation(), entries.get(8).organisation()));
        KeyRing keys = KeyRing.temporary(Instant.EPOCH);
        byte[] first = keys.seal(Certificate.computed(FIRST, 1, ballot(), rules, roll, votes, conflicts))
                .bytes();
        Random random = new Random(5);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(votes, random);
            Collections.shuffle(entries, random);
            Collections.shuffle(conflicts, random);
            Roll shuffled = new Roll(roll.roll(), roll.hash(), entries);
            assertThat(keys.seal(Certificate.computed(FIRST, 1, ballot(), rules, shuffled, votes, conflicts))
                            .bytes())
                    .isEqualTo(first);
        }
    }

    private static Ballot ballot() {
        return Ballot.of(
                "b1", null, "Titolo", "Testo", Register.OPENS, Register.CLOSES, Register.CLOSES, ClosedBy.STAFF);
    }

    @Test
    void only_what_is_adopted_takes_a_number() {
        Certificate adopted = Register.decided(1, Sha256.NONE, "network-ordinary", "YYYN-NYA-");
        assertThat(Objects.requireNonNull(adopted.result()).outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(adopted.number()).isEqualTo(7);
        Certificate failed = Register.decided(1, Sha256.NONE, "network-ordinary", "YNNN-NYA-");
        assertThat(Objects.requireNonNull(failed.result()).outcome()).isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(failed.number()).isNull();
        assertThat(CanonicalJson.text(failed)).doesNotContain("\"number\"");
    }

    @Test
    void the_year_is_the_one_of_the_closing_in_rome() {
        assertThat(Certificate.year(Instant.parse("2027-12-31T23:30:00Z"))).isEqualTo(2028);
        assertThat(Certificate.year(Instant.parse("2027-12-31T22:30:00Z"))).isEqualTo(2027);
    }

    @Test
    void the_text_voted_on_stands_in_it_by_its_hash_alone() {
        String json = CanonicalJson.text(Register.decided(1, Sha256.NONE, "network-ordinary", "YYYN-NYA-"));
        assertThat(json)
                .doesNotContain("testo")
                .contains("\"textHash\":\"" + Sha256.of("Il *testo* posto ai voti") + "\"");
    }

    @Test
    void instants_are_said_to_the_millisecond_as_a_store_keeps_them() {
        Instant precise = Instant.parse("2027-03-01T08:00:00.123456789Z");
        assertThat(Vote.of("o", "m", 1, org.regionalforum.forum.rule.Choice.YES, precise)
                        .at())
                .isEqualTo("2027-03-01T08:00:00.123Z");
    }

    /** The line that membership-service hashes; a roll that says otherwise is refused. */
    @Test
    void a_roll_is_known_by_its_hash() {
        Roll roll = Register.roll(2);
        assertThat(roll.hash())
                .isEqualTo(Sha256.of("it-cf-00000000000|NGO|1|VOTING|true|MEMBER\n"
                        + "it-cf-00000000001|LOCAL_AUTHORITY|2|VOTING|true|MEMBER\n"));
        Roll other = new Roll("roll-1", roll.hash(), Register.roll(3).entries());
        RuleSet rules = Register.rules("network-ordinary");
        assertThatThrownBy(() -> Certificate.computed(FIRST, 1, ballot(), rules, other, List.of(), List.of()))
                .hasMessageContaining("roll");
    }

    @Test
    void an_observer_has_no_vote() {
        Roll roll = Register.roll(9);
        RuleSet rules = Register.rules("network-ordinary");
        List<Vote> votes = Register.votes(roll, "----Y");
        assertThatThrownBy(() -> Certificate.computed(FIRST, 1, ballot(), rules, roll, votes, List.of()))
                .hasMessageContaining("not entitled");
    }

    @Test
    void a_recorded_decision_says_that_nothing_was_computed() {
        Recorded decision = new Recorded(
                "2004-05-11",
                Sha256.of("Fondazione"),
                Sha256.of("Si istituisce"),
                null,
                "12/bis",
                new Counts(40, null, 31, 2, null));
        Certificate recorded = Certificate.recorded(FIRST, 2004, decision);
        assertThat(CanonicalJson.text(recorded))
                .contains("\"computed\":false", "\"ownNumber\":\"12/bis\"", "\"yes\":31")
                .doesNotContain("\"result\"", "\"roll\"", "\"number\"", "null");
    }

    @Test
    void the_first_certificate_alone_follows_none() {
        assertThatThrownBy(() -> new Place("cop", "assembly", 2, Sha256.NONE)).hasMessageContaining("first");
        assertThatThrownBy(() -> new Place("cop", "assembly", 1, "ab".repeat(32)))
                .hasMessageContaining("first");
        assertThatThrownBy(() -> new Place("cop", "assembly", 0, Sha256.NONE)).hasMessageContaining("position");
    }

    @Test
    void a_sealed_certificate_is_read_back_by_any_json_reader_without_loss() {
        KeyRing keys = KeyRing.temporary(Instant.EPOCH);
        Sealed sealed = keys.seal(Register.decided(1, Sha256.NONE, "third-sector-ordinary", "YYYN-NYA-"));
        String text = new String(sealed.bytes(), StandardCharsets.UTF_8);
        Sealed read = JsonMapper.builder().build().readValue(text, Sealed.class);
        assertThat(read).isEqualTo(sealed);
        assertThat(read.certificate().hash()).isEqualTo(sealed.hash());
    }
}
