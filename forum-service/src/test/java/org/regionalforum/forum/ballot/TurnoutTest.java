package org.regionalforum.forum.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.regionalforum.forum.ballot.Line.Declared;
import org.regionalforum.forum.ballot.Line.Vote;
import org.regionalforum.forum.ballot.Turnout.Quorum;
import org.regionalforum.forum.mandate.Mandate.Rank;
import org.regionalforum.forum.roll.RollEntry;
import org.regionalforum.forum.rule.Choice;
import org.regionalforum.forum.rule.Result.Condition;
import org.regionalforum.forum.rule.RuleSet;
import org.regionalforum.forum.rule.RuleSet.Abstention;
import org.regionalforum.forum.rule.RuleSet.Against;
import org.regionalforum.forum.rule.RuleSet.Conflict;
import org.regionalforum.forum.rule.RuleSet.Majority;
import org.regionalforum.forum.rule.RuleSet.Needed;
import org.regionalforum.forum.rule.RuleSet.Threshold;
import org.regionalforum.forum.rule.RuleSet.Votes;
import org.regionalforum.forum.rule.RuleSet.VotesQuorum;
import org.regionalforum.forum.rule.RuleSet.WithoutMeeting;
import org.regionalforum.forum.rule.Share;

/** What is shown while a ballot runs must hold at the close, whatever was voted, and must not tell what was. */
class TurnoutTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Needed HALF = Needed.byHeads(Share.atLeast(1, 2));

    @Test
    void who_voted_or_declared_a_conflict_is_present() {
        RuleSet rules = rules(HALF, null, Abstention.PRESENT_OUTSIDE_BASE, Conflict.RECUSE);
        Quorum quorum = only(rules, line(1, Choice.ABSTAIN, false), line(2, null, true), silent(3), silent(4));
        assertThat(quorum).isEqualTo(new Quorum(Condition.PRESENT, "HEADS", 2, 4, 2, false, true));
    }

    @Test
    void a_quorum_of_votes_cast_is_shown_too() {
        RuleSet rules = rules(null, HALF, Abstention.PRESENT_OUTSIDE_BASE, Conflict.RECUSE);
        assertThat(only(rules, line(1, Choice.ABSTAIN, false), line(2, Choice.NO, true), silent(3), silent(4)))
                .as("who is in conflict is present and casts nothing")
                .isEqualTo(new Quorum(Condition.CAST, "HEADS", 1, 4, 2, false, false));
        assertThat(only(rules, line(1, Choice.ABSTAIN, false), line(2, Choice.NO, false), silent(3), silent(4)))
                .isEqualTo(new Quorum(Condition.CAST, "HEADS", 2, 4, 2, false, true));
    }

    @Test
    void nothing_is_reached_by_votes_that_may_be_abstentions_where_these_count_as_absent() {
        for (Choice choice : Choice.values()) {
            Line[] lines = {line(1, choice, false), line(2, choice, false), line(3, null, true), silent(4)};
            assertThat(only(rules(HALF, null, Abstention.AS_ABSENT, Conflict.DECLARE), lines))
                    .isEqualTo(new Quorum(Condition.PRESENT, "HEADS", 3, 4, 2, true, false));
            assertThat(only(rules(null, HALF, Abstention.AS_ABSENT, Conflict.DECLARE), lines))
                    .isEqualTo(new Quorum(Condition.CAST, "HEADS", 2, 4, 2, true, false));
        }
    }

    @Test
    void a_vote_in_a_declared_conflict_may_be_an_abstention_that_leaves_the_votes_cast() {
        RuleSet rules = rules(null, HALF, Abstention.PRESENT_AND_IN_BASE, Conflict.DECLARE);
        for (Choice choice : Choice.values()) {
            assertThat(only(rules, line(1, choice, true), line(2, choice, false), silent(3), silent(4)))
                    .isEqualTo(new Quorum(Condition.CAST, "HEADS", 2, 4, 2, true, false));
        }
    }

    @Test
    void rules_that_ask_for_nothing_show_nothing() {
        RuleSet rules = rules(null, null, Abstention.AS_ABSENT, Conflict.DECLARE);
        assertThat(Turnout.of(rules, List.of(silent(1))).quorums()).isEmpty();
    }

    private static Quorum only(RuleSet rules, Line... lines) {
        List<Quorum> quorums = Turnout.of(rules, List.of(lines)).quorums();
        assertThat(quorums).hasSize(1);
        return quorums.getFirst();
    }

    private static Line silent(int organisation) {
        return line(organisation, null, false);
    }

    private static Line line(int organisation, @Nullable Choice choice, boolean conflict) {
        RollEntry entry = new RollEntry("o" + organisation, "O", "NGO", 1, "VOTING", true, "MEMBER");
        Vote vote = choice == null ? null : new Vote(choice, "m", 1, Rank.FIRST, NOON);
        return new Line(entry, choice == null ? 0 : 1, vote, conflict ? new Declared("m", NOON) : null);
    }

    private static RuleSet rules(
            @Nullable Needed presence, @Nullable Needed cast, Abstention abstention, Conflict conflict) {
        return new RuleSet(
                "own",
                1,
                new RuleSet.Title("Regole", "Rules"),
                RuleSet.Preset.NETWORK,
                RuleSet.Subject.ORDINARY,
                "Statuto",
                "Statuto, art. 1",
                new WithoutMeeting(true, "Statuto, art. 2"),
                0,
                presence,
                cast == null ? null : new VotesQuorum(Votes.CAST, Against.ENTITLED, cast),
                new Threshold(Majority.SIMPLE, Needed.byVotes(Share.moreThanHalf())),
                abstention,
                conflict,
                false,
                RuleSet.Parity.none(),
                new RuleSet.Support(1, 1),
                false);
    }
}
