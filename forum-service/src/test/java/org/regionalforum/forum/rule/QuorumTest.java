package org.regionalforum.forum.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.regionalforum.forum.rule.Result.Check;
import org.regionalforum.forum.rule.Result.Condition;
import org.regionalforum.forum.rule.Result.Outcome;
import org.regionalforum.forum.rule.RuleSet.Abstention;
import org.regionalforum.forum.rule.RuleSet.Against;
import org.regionalforum.forum.rule.RuleSet.Majority;
import org.regionalforum.forum.rule.RuleSet.Needed;
import org.regionalforum.forum.rule.RuleSet.Votes;
import org.regionalforum.forum.rule.RuleSet.VotesQuorum;
import org.regionalforum.forum.rule.Totals.Unit;

class QuorumTest {
    private static final Rules SIMPLE = Rules.of(Majority.SIMPLE, Share.moreThanHalf());

    @Test
    void an_unknown_electorate_has_no_quorum_under_any_rule() {
        for (RuleSet.Threshold threshold : Rules.everyThreshold()) {
            Result result = new Electorate().under(Rules.of(threshold));
            assertThat(result.outcome()).isEqualTo(Outcome.NO_QUORUM);
            assertThat(result.checks().getFirst().condition()).isEqualTo(Condition.ELECTORATE);
        }
    }

    @Test
    void observers_are_neither_entitled_nor_present() {
        Electorate electorate = Electorate.of(1, 0, 0, 1);
        electorate.electors.add(new Elector("observer", "REGION", 1, false));
        Result result = electorate.under(SIMPLE.with(Needed.byHeads(Share.atLeast(1, 2))));
        assertThat(result.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(result.totals().entitled().heads()).isEqualTo(2);
    }

    /** The statute of Assifact: at least half of the members, holding more than half of the votes. */
    @Test
    void presence_by_heads_and_by_votes_are_two_conditions() {
        Rules rules = SIMPLE.with(new Needed(Share.atLeast(1, 2), Share.moreThanHalf()));
        Electorate many = new Electorate().and(3, Choice.YES, "NGO", 1, false).and(1, null, "ETS", 5, false);
        Electorate heavy = new Electorate().and(3, null, "NGO", 1, false).and(1, Choice.YES, "ETS", 5, false);
        Electorate both = new Electorate()
                .and(1, Choice.YES, "NGO", 1, false)
                .and(2, null, "NGO", 1, false)
                .and(1, Choice.YES, "ETS", 5, false);
        assertThat(many.under(rules).outcome()).isEqualTo(Outcome.NO_QUORUM);
        assertThat(heavy.under(rules).outcome()).isEqualTo(Outcome.NO_QUORUM);
        Result result = both.under(rules);
        assertThat(result.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(result.checks().stream().filter(check -> check.condition() == Condition.PRESENT))
                .extracting(Check::unit)
                .containsExactly(Unit.HEADS, Unit.VOTES);
        assertThat(many.under(SIMPLE.with(Needed.byHeads(Share.atLeast(1, 2)))).outcome())
                .isEqualTo(Outcome.ADOPTED);
        assertThat(heavy.under(SIMPLE.with(Needed.byVotes(Share.moreThanHalf())))
                        .outcome())
                .isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void exactly_half_present_is_at_least_half_and_not_more_than_half() {
        assertThat(Electorate.of(18, 0, 0, 18)
                        .under(SIMPLE.with(Needed.byHeads(Share.atLeast(1, 2))))
                        .outcome())
                .isEqualTo(Outcome.ADOPTED);
        assertThat(Electorate.of(18, 0, 0, 18)
                        .under(SIMPLE.with(Needed.byHeads(Share.moreThanHalf())))
                        .outcome())
                .isEqualTo(Outcome.NO_QUORUM);
    }

    @Test
    void too_few_votes_cast_are_no_quorum_and_too_few_in_favour_are_no_adoption() {
        VotesQuorum cast = new VotesQuorum(Votes.CAST, Against.ENTITLED, Needed.byVotes(Share.atLeast(1, 3)));
        assertThat(Electorate.of(3, 0, 0, 9).under(SIMPLE.with(cast)).outcome()).isEqualTo(Outcome.NO_QUORUM);
        assertThat(Electorate.of(3, 0, 1, 8).under(SIMPLE.with(cast)).outcome()).isEqualTo(Outcome.ADOPTED);
        VotesQuorum favourable =
                new VotesQuorum(Votes.FAVOURABLE, Against.ENTITLED, Needed.byVotes(Share.atLeast(1, 3)));
        assertThat(Electorate.of(3, 0, 1, 8).under(SIMPLE.with(favourable)).outcome())
                .isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(Electorate.of(4, 0, 0, 8).under(SIMPLE.with(favourable)).outcome())
                .isEqualTo(Outcome.ADOPTED);
        VotesQuorum ofPresent = new VotesQuorum(Votes.FAVOURABLE, Against.PRESENT, Needed.byVotes(Share.atLeast(1, 3)));
        assertThat(Electorate.of(2, 1, 4, 30).under(SIMPLE.with(ofPresent)).outcome())
                .isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(Electorate.of(2, 1, 3, 30).under(SIMPLE.with(ofPresent)).outcome())
                .isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void presence_and_votes_are_said_apart_each_with_a_base_of_its_own() {
        Needed half = Needed.byHeads(Share.atLeast(1, 2));
        Result result = Electorate.of(4, 2, 2, 8)
                .conflicted(2, null)
                .under(SIMPLE.with(half).with(new VotesQuorum(Votes.FAVOURABLE, Against.PRESENT, half)));
        assertThat(result.checks())
                .extracting(Check::condition, Check::have, Check::of, Check::needs)
                .containsExactly(
                        tuple(Condition.PRESENT, 10L, 18L, 9L),
                        tuple(Condition.FAVOURABLE, 4L, 8L, 4L),
                        tuple(Condition.SIMPLE, 4L, 2L, 3L));
    }

    @Test
    void abstentions_are_in_the_base_or_outside_it_or_absent_as_the_rule_set_says() {
        Rules rules = Rules.of(Majority.PRESENT, Share.moreThanHalf()).with(Needed.byHeads(Share.atLeast(1, 2)));
        Electorate electorate = Electorate.of(4, 3, 3, 8); // 10 of 18 present, 7 without the abstentions
        assertThat(List.of(Abstention.values()).stream()
                        .map(abstention ->
                                electorate.under(rules.with(abstention)).outcome()))
                .containsExactly(Outcome.NOT_ADOPTED, Outcome.ADOPTED, Outcome.NO_QUORUM);
        assertThat(List.of(Abstention.values()).stream()
                        .map(abstention -> electorate
                                .under(rules.with(abstention))
                                .totals()
                                .present()
                                .heads()))
                .containsExactly(10L, 10L, 7L);
    }
}
