package org.regionalforum.forum.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.regionalforum.forum.rule.RuleSet.Abstention;
import org.regionalforum.forum.rule.RuleSet.Against;
import org.regionalforum.forum.rule.RuleSet.Conflict;
import org.regionalforum.forum.rule.RuleSet.Majority;
import org.regionalforum.forum.rule.RuleSet.Needed;
import org.regionalforum.forum.rule.RuleSet.Parity;
import org.regionalforum.forum.rule.RuleSet.ParityRule;
import org.regionalforum.forum.rule.RuleSet.Threshold;
import org.regionalforum.forum.rule.RuleSet.Votes;
import org.regionalforum.forum.rule.RuleSet.VotesQuorum;

/**
 * Every electorate with conflicts of interest, actor types and weights, counted one by one; outcome and flags. Where four kinds of members tell a rule apart there
 * are up to 41 members. More kinds would take minutes at 41: all choices with and without a conflict go up to 6 members, three actor types up to 7, light and
 * heavy votes up to 6.
 */
class EveryElectorateTest {
    private static final List<Kind> CHOICES = List.of(Kind.YES, Kind.NO, Kind.ABSTAINS, Kind.ABSENT);
    private static final Rules MAJORITY = Rules.of(Majority.PRESENT, Share.moreThanHalf());

    private static int agree(int members, List<Kind> kinds, Rules rules) {
        RuleSet set = rules.set();
        SecondOpinion second = new SecondOpinion(set, kinds);
        WhatIf whatIf = new WhatIf(second);
        return Ballot.every(members, kinds, ballot -> {
            Result result = ballot.under(set);
            if (result.outcome() != second.outcome(ballot)
                    || !result.flags().equals(whatIf.flags(ballot))
                    || !result.checks().stream().allMatch(check -> check.met() == (check.margin() >= 0))) {
                throw new AssertionError(second.outcome(ballot) + " " + whatIf.flags(ballot) + " it should be, not "
                        + result + ": " + ballot + " under " + set);
            }
        });
    }

    private static List<Rules> withAndWithoutQuorums(Threshold threshold) {
        Needed half = Needed.byBoth(Share.atLeast(1, 2));
        Rules rules = Rules.of(threshold);
        return List.of(
                rules,
                rules.with(half),
                rules.with(new VotesQuorum(Votes.CAST, Against.ENTITLED, half)),
                rules.with(half).with(new VotesQuorum(Votes.FAVOURABLE, Against.PRESENT, half)));
    }

    @Test
    void conflicts_agree_with_a_second_implementation_in_every_electorate_of_yes_and_no() {
        List<Kind> conflicted = List.of(Kind.YES, Kind.NO, Kind.YES.inConflict(), Kind.NO.inConflict());
        for (Conflict conflict : Conflict.values()) {
            assertThat(agree(41, conflicted, MAJORITY.with(conflict))).isEqualTo(148_995);
        }
    }

    @Test
    void conflicts_agree_with_a_second_implementation_under_every_rule_and_policy() {
        List<Kind> conflicted = Stream.concat(CHOICES.stream(), CHOICES.stream().map(Kind::inConflict))
                .toList();
        for (Majority majority : Majority.values()) {
            for (Rules rules : withAndWithoutQuorums(new Threshold(majority, Needed.byVotes(Share.moreThanHalf())))) {
                for (Abstention abstention : Abstention.values()) {
                    for (Conflict conflict : Conflict.values()) {
                        assertThat(agree(6, conflicted, rules.with(abstention).with(conflict)))
                                .isEqualTo(3003);
                    }
                }
            }
        }
    }

    @Test
    void parity_of_two_types_agrees_with_a_second_implementation_in_every_electorate_of_yes_and_no() {
        List<Kind> kinds = List.of(Kind.YES, Kind.NO, Kind.YES.among("REGION"), Kind.NO.among("REGION"));
        assertThat(agree(41, kinds, MAJORITY.with(new Parity(ParityRule.EACH, 0, List.of()))))
                .isEqualTo(148_995);
    }

    @Test
    void parity_agrees_with_a_second_implementation_whatever_types_are_named() {
        List<Kind> kinds = new ArrayList<>();
        for (String type : List.of("NGO", "REGION", "UNIVERSITY")) {
            kinds.add(Kind.YES.among(type).weighing(2));
            kinds.add(Kind.NO.among(type));
        }
        kinds.add(Kind.YES.among("REGION").inConflict());
        for (Conflict conflict : Conflict.values()) {
            for (List<String> named : List.of(
                    List.<String>of(),
                    List.of("NGO"),
                    List.of("NGO", "UNIVERSITY"),
                    List.of("NGO", "REGION", "UNIVERSITY"),
                    List.of("DIASPORA", "REGION"))) {
                Rules rules = MAJORITY.with(conflict);
                agree(7, kinds, rules.with(new Parity(ParityRule.EACH, 0, named)));
                for (int types = 1; types <= (named.isEmpty() ? 4 : named.size()); types++) {
                    Parity parity = new Parity(ParityRule.AT_LEAST, types, named);
                    assertThat(agree(7, kinds, rules.with(parity))).isEqualTo(3432);
                    agree(5, kinds, rules.with(parity).withoutWeights());
                }
            }
        }
    }

    @Test
    void weights_agree_with_a_second_implementation_however_they_are_spread() {
        for (int spread = 0; spread < 16; spread++) {
            List<Kind> kinds = List.of(
                    CHOICES.get(0).weighing((spread & 1) == 0 ? 1 : 3),
                    CHOICES.get(1).weighing((spread & 2) == 0 ? 1 : 3),
                    CHOICES.get(2).weighing((spread & 4) == 0 ? 1 : 3),
                    CHOICES.get(3).weighing((spread & 8) == 0 ? 1 : 3));
            for (Threshold threshold : Rules.everyWayOfCounting()) {
                for (Rules rules : withAndWithoutQuorums(threshold)) {
                    assertThat(agree(6, kinds, rules)).isEqualTo(210);
                }
            }
        }
    }
}
