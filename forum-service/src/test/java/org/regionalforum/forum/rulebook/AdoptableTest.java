package org.regionalforum.forum.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.regionalforum.forum.rule.Presets;
import org.regionalforum.forum.rule.RuleSet;
import org.regionalforum.forum.rule.RuleSet.Against;
import org.regionalforum.forum.rule.RuleSet.Majority;
import org.regionalforum.forum.rule.RuleSet.Needed;
import org.regionalforum.forum.rule.RuleSet.Preset;
import org.regionalforum.forum.rule.RuleSet.Subject;
import org.regionalforum.forum.rule.RuleSet.Threshold;
import org.regionalforum.forum.rule.RuleSet.Votes;
import org.regionalforum.forum.rule.RuleSet.VotesQuorum;
import org.regionalforum.forum.rule.RuleSet.WithoutMeeting;
import org.regionalforum.forum.rule.Share;
import org.regionalforum.kit.problem.Refusal;

class AdoptableTest {
    private static final Share QUARTERS = Share.atLeast(3, 4);
    private static final Share THIRDS = Share.atLeast(2, 3);

    @Test
    void every_preset_may_be_adopted() {
        assertThat(Presets.all())
                .allSatisfy(rules -> assertThat(Adoptable.of(rules)).isSameAs(rules));
    }

    @Test
    void a_dissolution_needs_three_quarters_of_all_members() {
        refused(dissolution(Majority.ABSOLUTE, Needed.byHeads(THIRDS)), Adoptable.SHARE);
        refused(dissolution(Majority.ABSOLUTE, Needed.byHeads(Share.moreThan(74, 100))), Adoptable.SHARE);
        refused(dissolution(Majority.PRESENT, Needed.byHeads(QUARTERS)), Adoptable.MAJORITY);
        refused(
                dissolution(Majority.SIMPLE, Needed.byHeads(Share.moreThanHalf())),
                Adoptable.MAJORITY,
                Adoptable.SHARE);
        accepted(dissolution(Majority.ABSOLUTE, Needed.byHeads(QUARTERS)));
        accepted(dissolution(Majority.ABSOLUTE, Needed.byHeads(Share.moreThan(3, 4))));
        accepted(dissolution(Majority.ABSOLUTE, Needed.byHeads(Share.atLeast(4, 5))));
        accepted(dissolution(Majority.ABSOLUTE, new Needed(QUARTERS, THIRDS)));
    }

    @Test
    void votes_stand_for_members_where_each_has_one_or_the_third_sector_code_lets_the_statute_say_so() {
        Threshold byVotes = new Threshold(Majority.ABSOLUTE, Needed.byVotes(QUARTERS));
        accepted(rules(Subject.DISSOLUTION, Preset.NETWORK, false, byVotes, null));
        accepted(rules(Subject.DISSOLUTION, Preset.THIRD_SECTOR_CODE, true, byVotes, null));
        refused(rules(Subject.DISSOLUTION, Preset.NETWORK, true, byVotes, null), Adoptable.SHARE);
        refused(rules(Subject.DISSOLUTION, Preset.CIVIL_CODE_21, true, byVotes, null), Adoptable.SHARE);
    }

    @Test
    void other_subjects_are_the_statutes_own() {
        accepted(rules(
                Subject.STATUTE_CHANGE,
                Preset.NETWORK,
                false,
                new Threshold(Majority.SIMPLE, Needed.byHeads(Share.moreThanHalf())),
                null));
    }

    @Test
    void votes_cast_of_those_present_are_no_quorum_for_they_are_always_there() {
        refused(quorum(Votes.CAST, Against.PRESENT), Adoptable.QUORUM);
        accepted(quorum(Votes.CAST, Against.ENTITLED));
        accepted(quorum(Votes.FAVOURABLE, Against.PRESENT));
    }

    private static RuleSet dissolution(Majority majority, Needed needed) {
        return rules(Subject.DISSOLUTION, Preset.NETWORK, true, new Threshold(majority, needed), null);
    }

    private static RuleSet quorum(Votes of, Against base) {
        return rules(
                Subject.ORDINARY,
                Preset.NETWORK,
                false,
                new Threshold(Majority.SIMPLE, Needed.byVotes(Share.moreThanHalf())),
                new VotesQuorum(of, base, Needed.byHeads(QUARTERS)));
    }

    private static RuleSet rules(
            Subject subject, Preset preset, boolean weights, Threshold threshold, @Nullable VotesQuorum quorum) {
        return new RuleSet(
                "own",
                1,
                new RuleSet.Title("Regole", "Rules"),
                preset,
                subject,
                "Statuto",
                "Statuto, art. 1",
                new WithoutMeeting(true, "Statuto, art. 2"),
                0,
                null,
                quorum,
                threshold,
                RuleSet.Abstention.PRESENT_AND_IN_BASE,
                RuleSet.Conflict.DECLARE,
                false,
                RuleSet.Parity.none(),
                new RuleSet.Support(1, 1),
                weights);
    }

    private static void accepted(RuleSet rules) {
        assertThat(Adoptable.of(rules)).isSameAs(rules);
    }

    private static void refused(RuleSet rules, String... fields) {
        assertThatThrownBy(() -> Adoptable.of(rules))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(Refusal.FieldError::field)
                                .isEqualTo(List.of(fields)));
    }
}
