package org.regionalforum.forum.rule;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.regionalforum.forum.rule.Result.Outcome;
import org.regionalforum.forum.rule.RuleSet.Abstention;
import org.regionalforum.forum.rule.RuleSet.Majority;
import org.regionalforum.forum.rule.RuleSet.Needed;
import org.regionalforum.forum.rule.RuleSet.Threshold;
import org.regionalforum.forum.rule.Totals.Quantity;

/** All (yes, no, abstain, absent) up to 41 members, as no public corpus of such ballots exists. */
class EveryBallotTest {
    private static final int MEMBERS = 41;
    private static final int COMBINATIONS = 148_995; // of four numbers with a sum of at most 41: 45 over 4

    interface Seen {
        void ballot(SecondOpinion ballot);
    }

    private static int every(int members, Seen seen) {
        int ballots = 0;
        for (int yes = 0; yes <= members; yes++) {
            for (int no = 0; yes + no <= members; no++) {
                for (int abstain = 0; yes + no + abstain <= members; abstain++) {
                    for (int absent = 0; yes + no + abstain + absent <= members; absent++) {
                        seen.ballot(new SecondOpinion(yes, no, abstain, absent));
                        ballots++;
                    }
                }
            }
        }
        return ballots;
    }

    private static Outcome judged(RuleSet rules, SecondOpinion ballot) {
        Totals totals = Totals.of(
                same(ballot.yes()),
                same(ballot.no()),
                same(ballot.abstain()),
                Quantity.NONE,
                same(ballot.absent()),
                rules.abstention());
        return Judge.outcome(new Judge(rules, totals, List.of()).checks());
    }

    private static Quantity same(int number) {
        return new Quantity(number, number);
    }

    @Test
    void every_majority_agrees_with_a_second_implementation_on_every_ballot() {
        List<String> differing = new ArrayList<>();
        for (Threshold threshold : Rules.everyThreshold()) {
            Share share = requireNonNull(threshold.needed().votes());
            for (Abstention abstention : Abstention.values()) {
                RuleSet rules = Rules.of(threshold).with(abstention).set();
                int ballots = every(MEMBERS, ballot -> {
                    Outcome expected = ballot.everybody() == 0
                            ? Outcome.NO_QUORUM
                            : ballot.adopts(threshold.majority(), share, abstention)
                                    ? Outcome.ADOPTED
                                    : Outcome.NOT_ADOPTED;
                    if (judged(rules, ballot) != expected && differing.size() < 20) {
                        differing.add(threshold + " " + abstention + " " + ballot + ": not " + expected);
                    }
                });
                assertThat(ballots).isEqualTo(COMBINATIONS);
            }
        }
        assertThat(differing).isEmpty();
    }

    @Test
    void every_quorum_agrees_with_a_second_implementation_on_every_ballot() {
        List<String> differing = new ArrayList<>();
        for (Share share : List.of(
                Share.atLeast(1, 2),
                Share.moreThanHalf(),
                Share.atLeast(2, 3),
                Share.atLeast(3, 4),
                Share.atLeast(1, 1))) {
            for (Abstention abstention : Abstention.values()) {
                RuleSet rules = Rules.of(Majority.SIMPLE, Share.moreThanHalf())
                        .with(abstention)
                        .with(Needed.byHeads(share))
                        .set();
                every(MEMBERS, ballot -> {
                    Outcome expected = !ballot.hasQuorum(share, abstention)
                            ? Outcome.NO_QUORUM
                            : ballot.yes() > ballot.no() ? Outcome.ADOPTED : Outcome.NOT_ADOPTED;
                    if (judged(rules, ballot) != expected && differing.size() < 20) {
                        differing.add(share + " " + abstention + " " + ballot + ": not " + expected);
                    }
                });
            }
        }
        assertThat(differing).isEmpty();
    }

    @Test
    void counting_votes_one_by_one_comes_to_the_same_as_judging_their_sums() {
        for (Threshold threshold : Rules.everyThreshold()) {
            RuleSet rules = Rules.of(threshold)
                    .with(Abstention.PRESENT_OUTSIDE_BASE)
                    .with(Needed.byHeads(Share.atLeast(1, 2)))
                    .set();
            every(
                    9,
                    ballot -> assertThat(Electorate.of(ballot.yes(), ballot.no(), ballot.abstain(), ballot.absent())
                                    .under(rules)
                                    .outcome())
                            .as("%s %s", threshold, ballot)
                            .isEqualTo(judged(rules, ballot)));
        }
    }

    @Test
    void one_more_yes_never_turns_a_pass_into_a_fail() {
        for (Threshold threshold : Rules.everyThreshold()) {
            for (Abstention abstention : Abstention.values()) {
                RuleSet rules = Rules.of(threshold)
                        .with(abstention)
                        .with(Needed.byHeads(Share.atLeast(1, 2)))
                        .set();
                every(14, ballot -> {
                    if (judged(rules, ballot) == Outcome.ADOPTED) {
                        int y = ballot.yes() + 1;
                        int n = ballot.no();
                        int a = ballot.abstain();
                        int absent = ballot.absent();
                        still(rules, new SecondOpinion(y, n, a, absent));
                        still(rules, new SecondOpinion(y, n - 1, a, absent));
                        still(rules, new SecondOpinion(y, n, a - 1, absent));
                        still(rules, new SecondOpinion(y, n, a, absent - 1));
                    }
                });
            }
        }
    }

    private static void still(RuleSet rules, SecondOpinion more) {
        if (more.no() >= 0 && more.abstain() >= 0 && more.absent() >= 0) {
            assertThat(judged(rules, more)).as("%s %s", rules, more).isEqualTo(Outcome.ADOPTED);
        }
    }
}
