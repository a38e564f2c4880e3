package org.regionalforum.forum.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.regionalforum.forum.rule.Result.Outcome;
import org.regionalforum.forum.rule.RuleSet.Abstention;
import org.regionalforum.forum.rule.RuleSet.Majority;
import org.regionalforum.forum.rule.RuleSet.Needed;
import org.regionalforum.forum.rule.RuleSet.Threshold;
import org.regionalforum.forum.rule.RuleSet.VotesQuorum;
import org.regionalforum.forum.rule.Totals.Quantity;

/**
 * All (yes, no, abstain, absent) up to 41 members, as no public corpus of such ballots exists, under each abstention policy. Their sums are judged, which is quicker
 * than counting; that counting comes to the same is checked up to 9 members here, and with conflicts and actor types in {@link EveryElectorateTest}. Where
 * members have plural votes there are up to 25 of them, for the time it takes.
 */
class EveryBallotTest {
    private static final List<Kind> ONE_VOTE_EACH = List.of(Kind.YES, Kind.NO, Kind.ABSTAINS, Kind.ABSENT);
    private static final List<Kind> PLURAL_VOTES =
            List.of(Kind.YES.weighing(3), Kind.NO.weighing(2), Kind.ABSTAINS, Kind.ABSENT.weighing(5));
    private static final Rules SIMPLE = Rules.of(Majority.SIMPLE, Share.moreThanHalf());

    /** The kinds are one of the two lists above: yes, no, abstain, absent. */
    private static Outcome judged(RuleSet rules, Ballot ballot) {
        Totals totals = Totals.of(
                ballot.ofKind(0),
                ballot.ofKind(1),
                ballot.ofKind(2),
                Quantity.NONE,
                ballot.ofKind(3),
                rules.abstention());
        return Judge.outcome(new Judge(rules, totals, List.of()).checks());
    }

    private static void agree(List<Kind> kinds, Rules rules) {
        for (Abstention abstention : Abstention.values()) {
            agree(kinds, rules.with(abstention).set());
        }
    }

    private static void agree(List<Kind> kinds, RuleSet rules) {
        boolean plural = kinds.equals(PLURAL_VOTES);
        SecondOpinion second = new SecondOpinion(rules, kinds);
        Set<Outcome> met = EnumSet.noneOf(Outcome.class);
        int ballots = Ballot.every(plural ? 25 : 41, kinds, ballot -> {
            Outcome expected = second.outcome(ballot);
            met.add(expected);
            if (judged(rules, ballot) != expected) {
                throw new AssertionError(expected + " it should be: " + ballot + " under " + rules);
            }
        });
        assertThat(ballots).isEqualTo(plural ? 23_751 : 148_995); // 29 over 4, 45 over 4
        assertThat(met).containsExactly(Outcome.values());
    }

    @Test
    void every_majority_agrees_with_a_second_implementation_on_every_ballot() {
        Rules.everyThreshold().forEach(threshold -> agree(ONE_VOTE_EACH, Rules.of(threshold)));
    }

    @Test
    void every_constitutive_quorum_agrees_with_a_second_implementation_on_every_ballot() {
        for (Share share : List.of(
                Share.atLeast(1, 2),
                Share.moreThanHalf(),
                Share.atLeast(2, 3),
                Share.atLeast(3, 4),
                Share.atLeast(1, 1))) {
            agree(ONE_VOTE_EACH, SIMPLE.with(Needed.byHeads(share)));
        }
    }

    @Test
    void every_deliberative_quorum_agrees_with_a_second_implementation_on_every_ballot() {
        for (Share share : List.of(Share.atLeast(1, 3), Share.moreThanHalf())) {
            for (VotesQuorum quorum : Rules.everyVotesQuorum(Needed.byVotes(share))) {
                agree(ONE_VOTE_EACH, SIMPLE.with(quorum));
            }
        }
    }

    @Test
    void every_majority_by_heads_by_votes_and_by_both_agrees_on_every_ballot_of_plural_votes() {
        Rules.everyWayOfCounting().forEach(threshold -> agree(PLURAL_VOTES, Rules.of(threshold)));
    }

    @Test
    void every_quorum_by_heads_by_votes_and_by_both_agrees_on_every_ballot_of_plural_votes() {
        for (Needed needed : Rules.everyNeeded(Share.atLeast(1, 2))) {
            agree(PLURAL_VOTES, SIMPLE.with(needed));
            for (VotesQuorum quorum : Rules.everyVotesQuorum(needed)) {
                agree(PLURAL_VOTES, SIMPLE.with(quorum));
                agree(PLURAL_VOTES, SIMPLE.with(needed).with(quorum));
            }
        }
    }

    @Test
    void every_preset_agrees_with_a_second_implementation_on_every_ballot() {
        Presets.all().forEach(rules -> agree(ONE_VOTE_EACH, rules));
    }

    @Test
    void counting_votes_one_by_one_comes_to_the_same_as_judging_their_sums() {
        for (Threshold threshold : Rules.everyThreshold()) {
            RuleSet rules = Rules.of(threshold)
                    .with(Abstention.PRESENT_OUTSIDE_BASE)
                    .with(Needed.byHeads(Share.atLeast(1, 2)))
                    .set();
            Ballot.every(
                    9,
                    PLURAL_VOTES,
                    ballot -> assertThat(ballot.electorate().under(rules).outcome())
                            .as("%s %s", threshold, ballot)
                            .isEqualTo(judged(rules, ballot)));
        }
    }
}
