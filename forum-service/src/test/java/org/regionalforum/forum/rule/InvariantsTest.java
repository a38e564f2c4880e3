package org.regionalforum.forum.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.regionalforum.forum.rule.Result.Outcome;
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

/** What holds for every rule: one yes more never undoes an adoption, and the order of votes never matters. */
class InvariantsTest {
    private static final List<Kind> ALIKE = List.of(Kind.YES, Kind.NO, Kind.ABSTAINS, Kind.ABSENT);
    private static final List<Kind> UNLIKE = List.of(
            Kind.YES.weighing(2),
            Kind.NO.among("REGION"),
            Kind.ABSTAINS.among("REGION").weighing(3),
            Kind.ABSENT,
            Kind.YES.among("REGION").inConflict(),
            Kind.NO.weighing(3).inConflict(),
            Kind.ABSTAINS.inConflict());
    private static final Needed THIRD = Needed.byBoth(Share.atLeast(1, 3));
    private static final VotesQuorum FAVOURABLE = new VotesQuorum(Votes.FAVOURABLE, Against.PRESENT, THIRD);
    private static final VotesQuorum CAST = new VotesQuorum(Votes.CAST, Against.ENTITLED, THIRD);

    private static Stream<Rules> underEveryPolicy(Rules rules) {
        return Stream.of(Abstention.values())
                .map(rules::with)
                .flatMap(changed -> Stream.of(Conflict.values()).map(changed::with));
    }

    private static void oneYesMoreIsNoLoss(int members, List<Kind> kinds, Rules rules) {
        RuleSet set = rules.set();
        Ballot.every(members, kinds, ballot -> {
            if (ballot.under(set).outcome() == Outcome.ADOPTED) {
                for (Ballot more : ballot.withOneYesMore()) {
                    if (more.under(set).outcome() != Outcome.ADOPTED) {
                        throw new AssertionError(ballot + " is adopted and " + more + " is not under " + set);
                    }
                }
            }
        });
    }

    @Test
    void one_more_yes_never_turns_a_pass_into_a_fail() {
        for (Threshold threshold : Rules.everyThreshold()) {
            for (Abstention abstention : Abstention.values()) {
                Rules rules = Rules.of(threshold).with(abstention);
                oneYesMoreIsNoLoss(7, ALIKE, rules.with(Needed.byHeads(Share.atLeast(1, 2))));
            }
        }
    }

    @Test
    void one_more_yes_never_turns_a_pass_into_a_fail_with_votes_quorums_weights_conflicts_and_parity() {
        for (Threshold threshold : Rules.everyWayOfCounting()) {
            Rules rules = Rules.of(threshold);
            Stream.of(
                            rules.with(THIRD).with(CAST),
                            rules.with(FAVOURABLE),
                            rules.with(new Parity(ParityRule.EACH, 0, List.of())))
                    .flatMap(InvariantsTest::underEveryPolicy)
                    .forEach(all -> oneYesMoreIsNoLoss(3, UNLIKE, all));
        }
    }

    @Test
    void every_order_of_up_to_four_members_gives_the_same_result() {
        for (Majority majority : Majority.values()) {
            Rules rules = Rules.of(new Threshold(majority, Needed.byBoth(Share.moreThanHalf())))
                    .with(THIRD)
                    .with(CAST)
                    .with(new Parity(ParityRule.AT_LEAST, 1, List.of()));
            underEveryPolicy(rules).forEach(all -> everyOrder(all.set(), new ArrayList<>(), new HashMap<>()));
        }
    }

    /** Goes through every sequence of kinds; those that differ in nothing but order must have the same result. */
    private static void everyOrder(RuleSet rules, List<Kind> members, Map<List<Kind>, Result> found) {
        Electorate electorate = new Electorate();
        members.forEach(kind -> electorate.alike(1, kind));
        Result result = electorate.under(rules);
        List<Kind> sorted =
                members.stream().sorted(Comparator.comparing(UNLIKE::indexOf)).toList();
        assertThat(found.computeIfAbsent(sorted, first -> result)).isEqualTo(result);
        if (members.size() < 4) {
            for (Kind next : UNLIKE) {
                members.add(next);
                everyOrder(rules, members, found);
                members.removeLast();
            }
        }
    }
}
