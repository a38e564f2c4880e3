package org.regionalforum.forum.rule;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regionalforum.forum.rule.Result.Check;
import org.regionalforum.forum.rule.Result.Outcome;
import org.regionalforum.forum.rule.RuleSet.Abstention;
import org.regionalforum.forum.rule.RuleSet.Majority;
import org.regionalforum.forum.rule.RuleSet.Needed;

class MajorityTest {
    /** Each row of the table of majorities: 36 members, all present, 17 yes, 12 no, 7 abstentions. */
    @ParameterizedTest
    @CsvSource({
        "SIMPLE,    1, 2, true,  ADOPTED,     17, 12, 13,  4",
        "EXPRESSED, 1, 2, true,  ADOPTED,     17, 29, 15,  2",
        "VOTERS,    1, 2, true,  NOT_ADOPTED, 17, 36, 19, -2",
        "PRESENT,   1, 2, true,  NOT_ADOPTED, 17, 36, 19, -2",
        "ABSOLUTE,  1, 2, true,  NOT_ADOPTED, 17, 36, 19, -2",
        "EXPRESSED, 2, 3, false, NOT_ADOPTED, 17, 29, 20, -3",
        "ABSOLUTE,  3, 4, false, NOT_ADOPTED, 17, 36, 27, -10",
    })
    void seventeen_twelve_and_seven_of_thirty_six(
            Majority majority,
            int numerator,
            int denominator,
            boolean strict,
            Outcome outcome,
            long have,
            long of,
            long needs,
            long margin) {
        Result result =
                Electorate.of(17, 12, 7, 0).under(Rules.of(majority, new Share(numerator, denominator, strict)));
        assertThat(result.outcome()).isEqualTo(outcome);
        Check check = result.checks().getLast();
        assertThat(List.of(check.have(), check.of(), check.needs(), check.margin()))
                .containsExactly(have, of, needs, margin);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 36, 18", "1, 2, 41, 21", "3, 4, 36, 27", "3, 4, 41, 31", "2, 3, 29, 20", "3, 4, 0, 1"})
    void a_part_of_a_member_counts_as_a_whole_one(int numerator, int denominator, long base, long needs) {
        assertThat(Share.atLeast(numerator, denominator).needs(base)).isEqualTo(needs);
    }

    @Test
    void what_is_needed_is_the_first_number_that_reaches_the_share() {
        for (RuleSet.Threshold threshold : Rules.everyThreshold()) {
            Share share = requireNonNull(threshold.needed().votes());
            for (int base = 0; base <= 5 * 41; base++) {
                int first = 0;
                while (!share.reachedBy(first, base)) {
                    first++;
                }
                assertThat(share.needs(base)).as("%s of %s", share, base).isEqualTo(first);
            }
        }
    }

    @Test
    void an_exact_half_is_no_majority() {
        for (Majority majority : Majority.values()) {
            assertThat(Electorate.of(18, 18, 0, 0)
                            .under(Rules.of(majority, Share.moreThanHalf()))
                            .outcome())
                    .as("%s", majority)
                    .isEqualTo(Outcome.NOT_ADOPTED);
        }
    }

    @Test
    void exactly_two_thirds_and_three_quarters_are_reached_unless_more_is_asked() {
        assertThat(outcome(24, 12, Share.atLeast(2, 3))).isEqualTo(Outcome.ADOPTED);
        assertThat(outcome(23, 12, Share.atLeast(2, 3))).isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(outcome(24, 12, Share.moreThan(2, 3))).isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(outcome(27, 9, Share.atLeast(3, 4))).isEqualTo(Outcome.ADOPTED);
        assertThat(outcome(27, 9, Share.moreThan(3, 4))).isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(outcome(28, 9, Share.moreThan(3, 4))).isEqualTo(Outcome.ADOPTED);
    }

    private static Outcome outcome(int yes, int no, Share share) {
        return Electorate.of(yes, no, 0, 0)
                .under(Rules.of(Majority.EXPRESSED, share))
                .outcome();
    }

    @Test
    void nothing_of_nothing_adopts_nothing() {
        for (RuleSet.Threshold threshold : Rules.everyThreshold()) {
            for (Abstention abstention : Abstention.values()) {
                Rules rules = Rules.of(threshold).with(abstention);
                assertThat(Electorate.of(0, 0, 0, 5).under(rules).outcome()).isEqualTo(Outcome.NOT_ADOPTED);
                assertThat(Electorate.of(0, 0, 5, 0).under(rules).outcome()).isEqualTo(Outcome.NOT_ADOPTED);
            }
        }
    }

    @Test
    void the_arithmetic_is_said_in_both_languages() {
        Check check = Electorate.of(24, 12, 3, 0)
                .under(Rules.of(Majority.EXPRESSED, Share.atLeast(2, 3)))
                .checks()
                .getLast();
        assertThat(Words.in(Locale.ENGLISH).line(check))
                .isEqualTo("24 of 36 expressed; 2/3 needs 24; reached, 0 to spare");
        assertThat(Words.in(Locale.ITALIAN).line(check))
                .isEqualTo("24 di 36 espressi; 2/3 richiede 24; raggiunto, con margine 0");
        Check missed = Electorate.of(17, 12, 7, 0)
                .under(Rules.of(Majority.VOTERS, Share.moreThanHalf()))
                .checks()
                .getLast();
        assertThat(Words.in(Locale.UK).line(missed))
                .isEqualTo("17 of 36 votes of all voters; more than 1/2 needs 19; not reached, 2 missing");
    }

    @Test
    void every_condition_and_rule_has_words_in_both_languages() {
        for (Locale language : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            Words words = Words.in(language);
            for (RuleSet.Threshold threshold : Rules.everyThreshold()) {
                Needed both = Needed.byBoth(Share.moreThanHalf());
                for (RuleSet.Votes votes : RuleSet.Votes.values()) {
                    Rules rules = Rules.of(new RuleSet.Threshold(threshold.majority(), both))
                            .with(both)
                            .with(new RuleSet.VotesQuorum(votes, RuleSet.Against.PRESENT, both))
                            .with(new RuleSet.Parity(RuleSet.ParityRule.EACH, 0, List.of()));
                    assertThat(words.lines(Electorate.of(3, 2, 1, 1).under(rules)))
                            .hasSizeGreaterThan(5)
                            .allSatisfy(line -> assertThat(line).isNotBlank().doesNotContain("{"));
                    assertThat(words.rules(rules.set()))
                            .hasSizeGreaterThan(6)
                            .allSatisfy(line -> assertThat(line).isNotBlank().doesNotContain("{"));
                }
            }
            for (Outcome outcome : Outcome.values()) {
                assertThat(words.outcome(outcome)).isNotBlank();
            }
            for (Result.Flag flag : Result.Flag.values()) {
                assertThat(words.flag(flag)).isNotBlank();
            }
            for (RuleSet preset : Presets.all()) {
                assertThat(words.rules(preset)).isNotEmpty();
            }
        }
    }
}
