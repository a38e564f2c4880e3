package org.regionalforum.forum.certificate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regionalforum.forum.certificate.Certificate.Ballot;
import org.regionalforum.forum.certificate.Certificate.ClosedBy;
import org.regionalforum.forum.certificate.Certificate.Place;
import org.regionalforum.forum.certificate.Certificate.Roll;
import org.regionalforum.forum.rule.Result;
import org.regionalforum.forum.rule.RuleSet;
import org.regionalforum.forum.rule.RuleSet.Against;
import org.regionalforum.forum.rule.RuleSet.Majority;
import org.regionalforum.forum.rule.RuleSet.Needed;
import org.regionalforum.forum.rule.RuleSet.Parity;
import org.regionalforum.forum.rule.RuleSet.ParityRule;
import org.regionalforum.forum.rule.RuleSet.Threshold;
import org.regionalforum.forum.rule.RuleSet.Votes;
import org.regionalforum.forum.rule.RuleSet.VotesQuorum;
import org.regionalforum.forum.rule.Share;

/** Two implementations of all rules at once, on ballots by chance: the platform's and the single-file program's. */
class AnyRulesTest {
    private static final KeyRing KEYS = KeyRing.temporary(Instant.EPOCH);
    private final Random random = new Random(2373);

    @Test
    void whatever_rules_a_network_writes_the_program_recomputes_the_same(@TempDir Path folder) {
        Verifier verifier = new Verifier(folder);
        byte[] keys = CanonicalJson.bytes(KEYS.publicKeys());
        Map<Result.Outcome, Integer> outcomes = new EnumMap<>(Result.Outcome.class);
        Set<Result.Flag> flags = new HashSet<>();
        for (int round = 0; round < 200; round++) {
            Certificate certificate = any(rules());
            Result result = requireNonNull(certificate.result());
            outcomes.merge(result.outcome(), 1, Integer::sum);
            flags.addAll(result.flags());
            Verifier.Finding finding = verifier.check(KEYS.seal(certificate).bytes(), keys, new byte[0], true);
            assertThat(finding.holds())
                    .as("%s%n%s", finding.words(), CanonicalJson.text(certificate))
                    .isTrue();
        }
        assertThat(outcomes)
                .hasSize(3)
                .allSatisfy((outcome, times) -> assertThat(times).isGreaterThan(10));
        assertThat(flags).containsExactlyInAnyOrder(Result.Flag.values());
    }

    private Certificate any(RuleSet rules) {
        Roll roll = Register.roll(random.nextInt(16));
        StringBuilder letters = new StringBuilder();
        List<String> conflicts = new ArrayList<>();
        roll.entries().forEach(entry -> {
            letters.append(entry.entitled() ? "YYYNA-".charAt(random.nextInt(6)) : '-');
            if (entry.entitled() && random.nextInt(5) == 0) {
                conflicts.add(entry.organisation());
            }
        });
        Ballot ballot =
                Ballot.of("b", null, "t", "x", Register.OPENS, Register.CLOSES, Register.CLOSES, ClosedBy.STAFF);
        Place first = new Place("cop", "assembly", 1, Sha256.NONE);
        return Certificate.computed(first, 1, ballot, rules, roll, Register.votes(roll, letters.toString()), conflicts);
    }

    private RuleSet rules() {
        RuleSet some = Register.rules("third-sector-ordinary");
        Majority majority = one(Majority.values());
        return new RuleSet(
                "any",
                1,
                some.title(),
                some.preset(),
                some.subject(),
                some.source(),
                null,
                some.withoutMeeting(),
                0,
                random.nextBoolean() ? null : needed(share()),
                random.nextBoolean()
                        ? null
                        : new VotesQuorum(one(Votes.values()), one(Against.values()), needed(share())),
                new Threshold(majority, needed(majority == Majority.SIMPLE ? Share.moreThanHalf() : majorityShare())),
                one(RuleSet.Abstention.values()),
                one(RuleSet.Conflict.values()),
                false,
                parity(),
                some.support(),
                random.nextBoolean());
    }

    private Parity parity() {
        return switch (random.nextInt(5)) {
            case 0 -> new Parity(ParityRule.EACH, 0, List.of());
            case 1 -> new Parity(ParityRule.EACH, 0, List.of("NGO", "ETS"));
            case 2 -> new Parity(ParityRule.AT_LEAST, 2, List.of());
            default -> Parity.none();
        };
    }

    private Needed needed(Share share) {
        int which = random.nextInt(3);
        @Nullable Share heads = which == 1 ? null : share;
        @Nullable Share votes = which == 2 ? null : share;
        return new Needed(heads, votes);
    }

    private Share share() {
        return one(Share.atLeast(1, 3), Share.atLeast(1, 2), Share.moreThanHalf(), Share.moreThan(1, 3));
    }

    private Share majorityShare() {
        return one(Share.moreThanHalf(), Share.atLeast(2, 3), Share.atLeast(3, 4), Share.moreThan(3, 5));
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }
}
