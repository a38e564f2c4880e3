package org.regionalforum.forum.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regionalforum.forum.rule.Presets;
import org.regionalforum.forum.rule.RuleSet;
import org.regionalforum.forum.rule.RuleSet.Against;
import org.regionalforum.forum.rule.RuleSet.Majority;
import org.regionalforum.forum.rule.RuleSet.ParityRule;
import org.regionalforum.forum.rule.RuleSet.Subject;
import org.regionalforum.forum.rule.RuleSet.Votes;
import org.regionalforum.forum.rule.Share;
import org.regionalforum.kit.problem.Refusal;

class OwnRulesFormTest {
    private static final Set<String> TYPES = Set.of("NGO", "REGION", "DIASPORA");

    static Stream<RuleSet> presets() {
        return Presets.all().stream()
                .map(rules -> Presets.takenOver(rules, rules.key(), 1, "Statuto, art. 9", "art. 10"));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void what_stands_in_the_form_is_what_the_rules_were(RuleSet rules) {
        assertThat(OwnRulesForm.after(rules).rules(rules, TYPES)).isEqualTo(rules);
    }

    @Test
    void two_shares_of_one_condition_stay_two() {
        RuleSet both = OwnRulesForm.after(grave()).rules(grave(), TYPES);
        assertThat(both.constitutive()).isEqualTo(new RuleSet.Needed(Share.atLeast(1, 2), Share.atLeast(2, 3)));
        assertThat(both).isEqualTo(grave());
    }

    @Test
    void a_regulation_with_quorum_on_favourable_votes_and_parity_is_written() {
        RuleSet rules = grave();
        assertThat(rules.key()).isEqualTo("regolamento-decisioni-gravi-e-cosi");
        assertThat(rules.title()).isEqualTo(new RuleSet.Title("Regolamento: decisioni gravi (è così)", "Grave"));
        assertThat(rules.deliberative())
                .isEqualTo(new RuleSet.VotesQuorum(
                        Votes.FAVOURABLE, Against.ENTITLED, RuleSet.Needed.byHeads(Share.atLeast(1, 3))));
        assertThat(rules.threshold().needed()).isEqualTo(RuleSet.Needed.byVotes(Share.atLeast(3, 4)));
        assertThat(rules.parity()).isEqualTo(new RuleSet.Parity(ParityRule.AT_LEAST, 2, List.of("NGO", "REGION")));
        assertThat(rules.preset()).isEqualTo(RuleSet.Preset.NETWORK);
        assertThat(rules.missing()).isEmpty();
    }

    private static RuleSet grave() {
        return new OwnRulesForm(
                        "",
                        null,
                        " Regolamento:  decisioni  gravi (è così) ",
                        "Grave",
                        Subject.STATUTE_CHANGE,
                        "Regolamento",
                        "Regolamento, art. 6",
                        "Regolamento, art. 7",
                        6,
                        true,
                        "1-2",
                        "2-3",
                        "1-3",
                        "",
                        Votes.FAVOURABLE,
                        Against.ENTITLED,
                        Majority.PRESENT,
                        null,
                        "3-4",
                        RuleSet.Abstention.AS_ABSENT,
                        RuleSet.Conflict.RECUSE,
                        ParityRule.AT_LEAST,
                        2,
                        List.of("NGO", "REGION", "NGO"),
                        4,
                        2,
                        true)
                .rules(null, TYPES);
    }

    @Test
    void every_field_says_by_itself_what_is_wrong_with_it() {
        OwnRulesForm form = new OwnRulesForm(
                null,
                null,
                " ",
                null,
                null,
                "",
                "x".repeat(201),
                null,
                121,
                null,
                "9-1",
                null,
                null,
                null,
                null,
                null,
                Majority.SIMPLE,
                "1-3",
                "2-3",
                null,
                null,
                ParityRule.AT_LEAST,
                3,
                List.of("MOON"),
                0,
                2,
                null);
        assertThatThrownBy(() -> form.rules(null, TYPES))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.errors())
                                .extracting(Refusal.FieldError::field)
                                .containsExactlyInAnyOrder(
                                        "title",
                                        "subject",
                                        "source",
                                        "adoptedBy",
                                        "monthsInBook",
                                        "weightsAllowed",
                                        "organisations",
                                        "actorTypes",
                                        "amongTypes",
                                        "parityTypes",
                                        "abstention",
                                        "conflict",
                                        "voteMayChange",
                                        "shareHeads",
                                        "shareVotes"));
    }

    @ParameterizedTest
    @MethodSource("shares")
    void a_share_is_written_as_a_code_and_read_again(Share share) {
        assertThat(Part.of(Part.code(share))).contains(share);
    }

    static Stream<Share> shares() {
        return Stream.concat(Part.usual(), Stream.of(Share.moreThan(999, 1000)));
    }
}
