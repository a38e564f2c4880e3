package org.regionalforum.forum.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.regionalforum.forum.rule.Result.Flag;
import org.regionalforum.forum.rule.Result.Outcome;
import org.regionalforum.forum.rule.RuleSet.Conflict;
import org.regionalforum.forum.rule.RuleSet.Majority;
import org.regionalforum.forum.rule.RuleSet.Needed;

class ConflictTest {
    private static final Rules DECLARE = Rules.of(Majority.PRESENT, Share.moreThanHalf());
    private static final Rules RECUSE = DECLARE.with(Conflict.RECUSE);

    @Test
    void where_conflicts_are_declared_the_vote_counts_and_a_decisive_one_is_flagged() {
        Electorate electorate = Electorate.of(3, 3, 0, 0).conflicted(1, Choice.YES);
        Result result = electorate.under(DECLARE);
        assertThat(result.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(result.totals().yes().heads()).isEqualTo(4);
        assertThat(result.flags()).containsExactly(Flag.TURNS_WITHOUT_CONFLICTED_VOTES);
        assertThat(electorate.and(1, Choice.YES).under(DECLARE).flags()).isEmpty();
    }

    @Test
    void a_decisive_conflicted_vote_against_is_flagged_too() {
        Result result = Electorate.of(4, 3, 0, 0).conflicted(1, Choice.NO).under(DECLARE);
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(result.flags()).containsExactly(Flag.TURNS_WITHOUT_CONFLICTED_VOTES);
    }

    @Test
    void conflicted_votes_that_cancel_out_are_flagged_when_one_side_alone_decides() {
        Result result = Electorate.of(3, 2, 0, 0)
                .conflicted(1, Choice.YES)
                .conflicted(1, Choice.NO)
                .under(DECLARE);
        assertThat(result.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(result.flags()).containsExactly(Flag.TURNS_WITHOUT_CONFLICTED_VOTES);
    }

    @Test
    void who_abstains_for_a_conflict_is_present_and_leaves_the_base() {
        Result result = Electorate.of(3, 2, 0, 0).conflicted(1, Choice.ABSTAIN).under(DECLARE);
        assertThat(result.outcome()).isEqualTo(Outcome.ADOPTED); // 3 of 5, where 3 of 6 would fail
        assertThat(result.totals().present().heads()).isEqualTo(6);
        assertThat(result.totals().recused().heads()).isEqualTo(1);
        assertThat(result.totals().abstain().heads()).isZero();
        assertThat(Electorate.of(3, 2, 1, 0).under(DECLARE).outcome()).isEqualTo(Outcome.NOT_ADOPTED);
    }

    @Test
    void who_declares_and_does_not_vote_is_present() {
        Rules rules = DECLARE.with(Needed.byHeads(Share.atLeast(1, 2)));
        assertThat(Electorate.of(1, 0, 0, 2).conflicted(1, null).under(rules).outcome())
                .isEqualTo(Outcome.ADOPTED);
        assertThat(Electorate.of(1, 0, 0, 3).under(rules).outcome()).isEqualTo(Outcome.NO_QUORUM);
    }

    @Test
    void where_the_conflicted_are_recused_a_vote_given_before_does_not_count() {
        Result result = Electorate.of(3, 3, 0, 0).conflicted(1, Choice.YES).under(RECUSE);
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(result.totals().yes().heads()).isEqualTo(3);
        assertThat(result.totals().present().heads()).isEqualTo(7);
        assertThat(result.flags()).containsExactly(Flag.TURNS_WITHOUT_RECUSALS);
    }

    @Test
    void a_recusal_that_could_not_turn_the_result_is_not_flagged() {
        Result result = Electorate.of(5, 3, 0, 0).conflicted(1, null).under(RECUSE);
        assertThat(result.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(result.flags()).isEmpty();
        assertThat(Electorate.of(4, 3, 0, 0).conflicted(1, null).under(RECUSE).flags())
                .containsExactly(Flag.TURNS_WITHOUT_RECUSALS);
    }

    /** Three quarters of all members are measured on all members (Cass. 1408/1993). */
    @Test
    void all_members_stays_all_members_whoever_is_recused() {
        Rules rules = Rules.of(Majority.ABSOLUTE, Share.atLeast(3, 4)).with(Conflict.RECUSE);
        assertThat(Electorate.of(26, 0, 0, 9).conflicted(1, null).under(rules).outcome())
                .isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(Electorate.of(27, 0, 0, 8).conflicted(1, null).under(rules).outcome())
                .isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void adopted_with_nobody_against_is_said() {
        assertThat(Electorate.of(3, 0, 1, 2).under(DECLARE).flags()).containsExactly(Flag.UNOPPOSED);
    }
}
