package org.regionalforum.forum.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalforum.forum.rule.Result.Outcome;
import org.regionalforum.forum.rule.RuleSet.Abstention;
import org.regionalforum.forum.rule.RuleSet.Conflict;
import org.regionalforum.forum.rule.RuleSet.Preset;
import org.regionalforum.forum.rule.RuleSet.Subject;
import tools.jackson.databind.json.JsonMapper;

class PresetsTest {
    private static RuleSet preset(String key) {
        return Presets.of(key).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "civil-code-21-ordinary, 36, 18",
        "civil-code-21-ordinary, 41, 21",
        "third-sector-ordinary,  36, 18",
        "third-sector-ordinary,  41, 21",
        "network-ordinary,       36, 18",
        "network-ordinary,       41, 21"
    })
    void an_ordinary_decision_needs_half_of_the_members_present(String key, int members, int present) {
        assertThat(Electorate.of(1, 0, present - 1, members - present)
                        .under(preset(key))
                        .outcome())
                .isEqualTo(Outcome.ADOPTED);
        assertThat(Electorate.of(present - 1, 0, 0, members - present + 1)
                        .under(preset(key))
                        .outcome())
                .isEqualTo(Outcome.NO_QUORUM);
    }

    @ParameterizedTest
    @CsvSource({
        "civil-code-21-statute, 36, 27, 14",
        "civil-code-21-statute, 41, 31, 16",
        "third-sector-statute,  36, 27, 14",
        "third-sector-statute,  41, 31, 16"
    })
    void a_statute_change_needs_three_quarters_present_and_the_majority_of_those(
            String key, int members, int present, int inFavour) {
        int absent = members - present;
        assertThat(Electorate.of(inFavour, 0, present - inFavour, absent)
                        .under(preset(key))
                        .outcome())
                .isEqualTo(Outcome.ADOPTED);
        assertThat(Electorate.of(inFavour - 1, 0, present - inFavour + 1, absent)
                        .under(preset(key))
                        .outcome())
                .isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(Electorate.of(present - 1, 0, 0, absent + 1)
                        .under(preset(key))
                        .outcome())
                .isEqualTo(Outcome.NO_QUORUM);
    }

    @ParameterizedTest
    @CsvSource({
        "civil-code-21-dissolution, 36, 27",
        "civil-code-21-dissolution, 41, 31",
        "third-sector-dissolution,  36, 27",
        "third-sector-dissolution,  41, 31"
    })
    void dissolution_needs_three_quarters_of_all_members_in_favour(String key, int members, int inFavour) {
        assertThat(Electorate.of(inFavour, 0, 0, members - inFavour)
                        .under(preset(key))
                        .outcome())
                .isEqualTo(Outcome.ADOPTED);
        assertThat(Electorate.of(inFavour - 1, 0, members - inFavour + 1, 0)
                        .under(preset(key))
                        .outcome())
                .isEqualTo(Outcome.NOT_ADOPTED);
    }

    @Test
    void heads_count_for_three_quarters_of_all_where_a_member_has_plural_votes() {
        Electorate electorate = new Electorate()
                .and(2, Choice.YES, "ETS", 5, false)
                .and(1, Choice.NO, "REGION", 1, false)
                .and(1, null, "REGION", 1, false);
        assertThat(electorate.under(preset("third-sector-dissolution")).outcome())
                .isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(electorate.under(preset("third-sector-ordinary")).totals().yes())
                .isEqualTo(new Totals.Quantity(2, 10));
    }

    @Test
    void heads_count_for_three_quarters_present_and_votes_for_the_majority_of_those() {
        RuleSet statute = preset("third-sector-statute");
        Electorate electorate = new Electorate()
                .and(1, Choice.YES, "ETS", 5, false)
                .and(4, Choice.NO, "NGO", 1, false)
                .and(2, null, "NGO", 1, false); // 5 of 7 present, with 9 of 11 votes
        assertThat(electorate.under(statute).outcome()).isEqualTo(Outcome.NO_QUORUM);
        electorate.and(1, Choice.YES, "NGO", 1, false); // 6 of 8 present; 6 of 10 votes in favour
        assertThat(electorate.under(statute).outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void equal_votes_adopt_nothing_under_any_preset() {
        for (RuleSet rules : Presets.all()) {
            assertThat(Electorate.of(18, 18, 0, 0).under(rules).outcome())
                    .as(rules.key())
                    .isEqualTo(Outcome.NOT_ADOPTED);
        }
    }

    @Test
    void a_network_notes_consensus_and_falls_back_to_more_yes_than_no() {
        RuleSet network = preset("network-ordinary");
        Result consensus = Electorate.of(10, 0, 10, 16).under(network);
        assertThat(consensus.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(consensus.flags()).containsExactly(Result.Flag.UNOPPOSED);
        Result majority = Electorate.of(10, 9, 1, 16).under(network);
        assertThat(majority.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(majority.flags()).isEmpty();
    }

    @Test
    void a_network_gives_one_organisation_one_vote_whatever_its_weight() {
        Electorate electorate =
                new Electorate().and(1, Choice.NO, "ETS", 5, false).and(2, Choice.YES, "NGO", 1, false);
        Result result = electorate.under(preset("network-ordinary"));
        assertThat(result.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(result.totals().entitled()).isEqualTo(new Totals.Quantity(3, 3));
    }

    @Test
    void each_preset_states_abstentions_conflicts_and_months() {
        for (RuleSet rules : Presets.all()) {
            assertThat(rules.abstention())
                    .isEqualTo(
                            rules.subject() == Subject.ORDINARY
                                    ? Abstention.PRESENT_OUTSIDE_BASE
                                    : Abstention.PRESENT_AND_IN_BASE);
            assertThat(rules.conflict())
                    .isEqualTo(rules.preset() == Preset.NETWORK ? Conflict.RECUSE : Conflict.DECLARE);
            assertThat(rules.monthsInBook()).isEqualTo(rules.preset() == Preset.THIRD_SECTOR_CODE ? 3 : 0);
        }
        assertThat(Presets.all().stream().map(RuleSet::key).distinct())
                .hasSize(Presets.all().size());
    }

    @Test
    void no_preset_decides_without_a_meeting_until_the_article_is_named() {
        assertThat(Presets.all())
                .allSatisfy(rules -> assertThat(rules.missing()).contains("withoutMeeting"));
        RuleSet network = preset("network-ordinary");
        assertThat(Presets.takenOver(network, "ordinaria", 2, null, "Regolamento, art. 7")
                        .missing())
                .containsExactly("adoptedBy");
        RuleSet whole = Presets.takenOver(network, "ordinaria", 2, "Regolamento, art. 5", "Regolamento, art. 7");
        assertThat(whole.missing()).isEmpty();
        assertThat(whole.version()).isEqualTo(2);
    }

    @Test
    void a_subject_that_the_regulation_does_not_name_falls_back_to_article_21() {
        RuleSet first = Presets.takenOver(preset("network-ordinary"), "rete", 1, "art. 5", "art. 7");
        RuleSet second = Presets.takenOver(preset("network-ordinary"), "rete", 2, "art. 5", "art. 7");
        assertThat(Presets.forSubject(Subject.ORDINARY, List.of(first, second))).isEqualTo(second);
        RuleSet other = Presets.takenOver(preset("network-ordinary"), "altra", 1, "art. 5", "art. 7");
        assertThat(Presets.forSubject(Subject.ORDINARY, List.of(first, second, other)))
                .as("what was adopted last, whatever its version")
                .isEqualTo(other);
        assertThat(Presets.forSubject(Subject.DISSOLUTION, List.of(second, first))
                        .key())
                .isEqualTo("civil-code-21-dissolution");
    }

    @Test
    void a_rule_set_is_the_same_after_a_way_through_json() {
        JsonMapper json = JsonMapper.builder().build();
        for (RuleSet rules : Presets.all()) {
            assertThat(json.readValue(json.writeValueAsString(rules), RuleSet.class))
                    .isEqualTo(rules);
        }
        Result result = Electorate.of(2, 1, 1, 1).under(preset("civil-code-21-statute"));
        assertThat(json.readValue(json.writeValueAsString(result), Result.class))
                .isEqualTo(result);
    }

    @Test
    void rules_that_contradict_themselves_are_refused() {
        assertThatThrownBy(() -> Rules.of(RuleSet.Majority.EXPRESSED, Share.atLeast(1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("equal votes");
        assertThatThrownBy(() -> Rules.of(RuleSet.Majority.ABSOLUTE, Share.atLeast(1, 3)))
                .hasMessageContaining("equal votes");
        assertThatThrownBy(() -> Rules.of(RuleSet.Majority.SIMPLE, Share.atLeast(2, 3)))
                .hasMessageContaining("simple majority");
        assertThatThrownBy(() -> Share.moreThan(1, 1)).hasMessageContaining("more than all");
        assertThatThrownBy(() -> Share.atLeast(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Share.atLeast(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RuleSet.WithoutMeeting(true, null)).hasMessageContaining("article");
        assertThatThrownBy(() -> new RuleSet.Needed(null, null)).hasMessageContaining("heads");
        assertThatThrownBy(() -> new RuleSet.Support(1, 2)).hasMessageContaining("types");
        assertThatThrownBy(() -> new RuleSet.Parity(RuleSet.ParityRule.AT_LEAST, 3, List.of("NGO", "ETS")))
                .hasMessageContaining("named");
        assertThatThrownBy(() -> new RuleSet.Parity(RuleSet.ParityRule.AT_LEAST, 0, List.of()))
                .hasMessageContaining("how many");
        assertThatThrownBy(() -> Presets.takenOver(preset("network-ordinary"), "Rete!", 1, null, null))
                .hasMessageContaining("key");
    }
}
