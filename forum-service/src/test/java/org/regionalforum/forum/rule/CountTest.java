package org.regionalforum.forum.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.regionalforum.forum.rule.Result.Outcome;
import org.regionalforum.forum.rule.Result.TypeTotals;
import org.regionalforum.forum.rule.RuleSet.Abstention;
import org.regionalforum.forum.rule.RuleSet.Conflict;
import org.regionalforum.forum.rule.RuleSet.Majority;
import org.regionalforum.forum.rule.RuleSet.Needed;
import org.regionalforum.forum.rule.RuleSet.Parity;
import org.regionalforum.forum.rule.RuleSet.ParityRule;

class CountTest {
    private static final Rules SIMPLE = Rules.of(Majority.SIMPLE, Share.moreThanHalf());
    private static final List<String> TYPES = List.of("NGO", "REGION", "UNIVERSITY", "LOCAL_AUTHORITY");

    private static final List<Choice> CHOICES = List.of(Choice.values());

    private static Electorate any(Random random, int members) {
        Electorate electorate = new Electorate();
        for (int i = 0; i < members; i++) {
            int choice = random.nextInt(4);
            electorate.and(
                    1,
                    choice == 3 ? null : CHOICES.get(choice),
                    TYPES.get(random.nextInt(TYPES.size())),
                    1 + random.nextInt(5),
                    random.nextInt(6) == 0);
        }
        return electorate;
    }

    private static Rules any(Random random) {
        Needed quarter = new Needed(Share.atLeast(1, 4), Share.atLeast(1, 5));
        Rules rules = Rules.of(one(random, random.nextBoolean() ? Rules.everyThreshold() : Rules.everyWayOfCounting()))
                .with(one(random, List.of(Abstention.values())))
                .with(one(random, List.of(Conflict.values())))
                .with(one(random, Rules.everyVotesQuorum(quarter)))
                .with(new Needed(Share.atLeast(1, 2), Share.atLeast(1, 3)));
        return random.nextBoolean() ? rules : rules.with(new Parity(ParityRule.AT_LEAST, 2, List.of()));
    }

    private static <T> T one(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @Test
    void the_order_of_roll_votes_and_conflicts_never_matters() {
        Random random = new Random(21);
        for (int round = 0; round < 300; round++) {
            Electorate electorate = any(random, 30);
            RuleSet rules = any(random).set();
            Result first = electorate.under(rules);
            Collections.shuffle(electorate.electors, random);
            Collections.shuffle(electorate.casts, random);
            Collections.shuffle(electorate.conflicts, random);
            assertThat(electorate.under(rules)).isEqualTo(first);
        }
    }

    @Test
    void nobody_is_lost_and_no_weight_either() {
        Random random = new Random(24);
        for (int round = 0; round < 300; round++) {
            Electorate electorate = any(random, 30);
            Totals totals = electorate.under(any(random)).totals();
            long weights =
                    electorate.electors.stream().mapToLong(Elector::weight).sum();
            assertThat(totals.entitled()).isEqualTo(new Totals.Quantity(30, weights));
            assertThat(totals.yes()
                            .plus(totals.no())
                            .plus(totals.abstain())
                            .plus(totals.recused())
                            .plus(totals.silent()))
                    .isEqualTo(totals.entitled());
        }
    }

    @Test
    void a_vote_in_favour_more_never_undoes_an_adoption_with_weights_conflicts_and_parity() {
        Random random = new Random(117);
        int adopted = 0;
        for (int round = 0; round < 3000; round++) {
            Electorate electorate = any(random, 12);
            RuleSet rules = any(random).set();
            if (electorate.under(rules).outcome() == Outcome.ADOPTED) {
                adopted++;
                for (Elector elector : electorate.electors) {
                    Electorate more = new Electorate();
                    more.electors.addAll(electorate.electors);
                    more.conflicts.addAll(electorate.conflicts);
                    more.casts.addAll(electorate.casts);
                    more.casts.removeIf(cast -> cast.organisation().equals(elector.organisation()));
                    more.casts.add(new Cast(elector.organisation(), Choice.YES));
                    assertThat(more.under(rules).outcome()).isEqualTo(Outcome.ADOPTED);
                }
            }
        }
        assertThat(adopted).isGreaterThan(100);
    }

    @Test
    void weights_count_where_the_rule_set_lets_them() {
        Electorate electorate =
                new Electorate().and(1, Choice.YES, "ETS", 5, false).and(4, Choice.NO, "NGO", 1, false);
        assertThat(electorate.under(SIMPLE).outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(electorate.under(SIMPLE.withoutWeights()).outcome()).isEqualTo(Outcome.NOT_ADOPTED);
        Rules both = Rules.of(new RuleSet.Threshold(Majority.EXPRESSED, Needed.byBoth(Share.moreThanHalf())));
        assertThat(electorate.under(both).outcome()).isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(electorate.under(both).checks()).hasSize(2);
    }

    @Test
    void sub_totals_per_actor_type_add_up() {
        Result result = new Electorate()
                .and(2, Choice.YES, "UNIVERSITY", 2, false)
                .and(1, Choice.NO, "NGO", 1, false)
                .and(1, Choice.ABSTAIN, "NGO", 1, false)
                .and(3, null, "REGION", 1, false)
                .under(SIMPLE);
        assertThat(result.byType()).extracting(TypeTotals::actorType).containsExactly("NGO", "REGION", "UNIVERSITY");
        assertThat(result.byType().getLast().totals().yes()).isEqualTo(new Totals.Quantity(2, 4));
        assertThat(result.byType().getFirst().totals().abstain()).isEqualTo(new Totals.Quantity(1, 1));
    }

    @Test
    void parity_asks_each_named_type_or_so_many_types_to_be_in_favour() {
        Electorate electorate = new Electorate()
                .and(5, Choice.YES, "NGO", 1, false)
                .and(1, Choice.NO, "REGION", 1, false)
                .and(1, Choice.YES, "UNIVERSITY", 1, false);
        assertThat(outcome(electorate, new Parity(ParityRule.EACH, 0, List.of("NGO", "UNIVERSITY"))))
                .isEqualTo(Outcome.ADOPTED);
        assertThat(outcome(electorate, new Parity(ParityRule.EACH, 0, List.of("NGO", "REGION"))))
                .isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(outcome(electorate, new Parity(ParityRule.EACH, 0, List.of())))
                .isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(outcome(electorate, new Parity(ParityRule.AT_LEAST, 2, List.of())))
                .isEqualTo(Outcome.ADOPTED);
        assertThat(outcome(electorate, new Parity(ParityRule.AT_LEAST, 3, List.of())))
                .isEqualTo(Outcome.NOT_ADOPTED);
        assertThat(outcome(electorate, new Parity(ParityRule.EACH, 0, List.of("DIASPORA"))))
                .as("a named type without a member cannot be in favour")
                .isEqualTo(Outcome.NOT_ADOPTED);
        electorate.and(1, Choice.YES, "REGION", 1, false);
        assertThat(outcome(electorate, new Parity(ParityRule.EACH, 0, List.of("REGION"))))
                .as("one yes and one no are not in favour")
                .isEqualTo(Outcome.NOT_ADOPTED);
    }

    private static Outcome outcome(Electorate electorate, Parity parity) {
        return electorate.under(SIMPLE.with(parity)).outcome();
    }

    @Test
    void what_cannot_be_is_refused() {
        Electorate twice = Electorate.of(1, 0, 0, 0);
        twice.casts.add(new Cast("org-0", Choice.YES));
        assertThatThrownBy(() -> twice.under(SIMPLE)).hasMessageContaining("votes twice");
        Electorate stranger = Electorate.of(1, 0, 0, 0);
        stranger.casts.add(new Cast("somebody", Choice.YES));
        assertThatThrownBy(() -> stranger.under(SIMPLE)).hasMessageContaining("not in the roll");
        Electorate observer = Electorate.of(1, 0, 0, 0);
        observer.electors.add(new Elector("observer", "REGION", 1, false));
        observer.casts.add(new Cast("observer", Choice.NO));
        assertThatThrownBy(() -> observer.under(SIMPLE)).hasMessageContaining("not entitled");
        Electorate doubled = Electorate.of(1, 0, 0, 0);
        doubled.electors.addAll(List.copyOf(doubled.electors));
        assertThatThrownBy(() -> doubled.under(SIMPLE)).hasMessageContaining("twice in the roll");
    }

    @Test
    void a_million_votes_are_counted_and_none_is_lost() {
        List<Elector> electors = new ArrayList<>();
        List<Choice> choices = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 1_000_000; i++) {
            electors.add(new Elector("org-" + i, TYPES.get(i % 4), 1 + i % 5, true));
            choices.add(CHOICES.get(random.nextInt(3)));
        }
        Tally tally = new Tally(SIMPLE.set());
        for (int i = 0; i < electors.size(); i++) {
            tally.add(electors.get(i), choices.get(i), false);
        }
        Result result = tally.result();
        Totals totals = result.totals();
        assertThat(totals.entitled().heads()).isEqualTo(1_000_000);
        assertThat(totals.yes().heads())
                .isEqualTo(choices.stream().filter(c -> c == Choice.YES).count());
        assertThat(totals.no().heads())
                .isEqualTo(choices.stream().filter(c -> c == Choice.NO).count());
    }
}
