package org.regionalforum.membership.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.regionalforum.membership.member.Membership;
import org.regionalforum.membership.member.Moment;
import org.regionalforum.membership.member.Terms;
import org.regionalforum.membership.roll.RollEntry.Reason;
import org.regionalforum.membership.roll.RollFact.RollStated;

class RollTest {
    private static final Instant T = Instant.parse("2026-11-24T10:00:00.000500Z");
    private static final Instant BEFORE = T.minusNanos(1_000);
    private static final Instant AFTER = T.plusNanos(1_000);
    private static final LocalDate ON = LocalDate.of(2026, 11, 24);
    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);

    @Test
    void what_was_entered_before_the_instant_is_in_and_what_came_after_is_out() {
        Membership early = Terms.entered("it-cf-1", "VOTING", LONG_AGO, BEFORE);
        Membership late = Terms.entered("it-cf-2", "VOTING", LONG_AGO, AFTER);
        assertThat(roll(List.of(early, late), 3).entries())
                .extracting(RollEntry::organisation)
                .containsExactly("it-cf-1");
    }

    @Test
    void a_suspension_just_before_the_instant_leaves_out_and_one_just_after_does_not() {
        Membership out = Terms.entered("it-cf-1", "VOTING", LONG_AGO, BEFORE);
        Terms.suspend(out, BEFORE);
        Membership in = Terms.entered("it-cf-2", "VOTING", LONG_AGO, BEFORE);
        Terms.suspend(in, AFTER);
        Membership back = Terms.entered("it-cf-3", "VOTING", LONG_AGO, BEFORE);
        Terms.suspend(back, BEFORE.minusSeconds(60));
        Terms.reinstate(back, BEFORE);
        Membership still = Terms.entered("it-cf-4", "VOTING", LONG_AGO, BEFORE);
        Terms.suspend(still, BEFORE);
        Terms.reinstate(still, AFTER);
        assertThat(roll(List.of(out, in, back, still), 3).entries())
                .extracting(RollEntry::reason)
                .containsExactly(Reason.SUSPENDED, Reason.MEMBER, Reason.MEMBER, Reason.SUSPENDED);
    }

    @Test
    void an_end_or_a_weight_of_after_the_instant_is_not_known_yet() {
        Membership left = Terms.entered("it-cf-1", "VOTING", LONG_AGO, BEFORE);
        Terms.end(left, LocalDate.of(2020, 1, 1), BEFORE);
        Membership leaves = Terms.entered("it-cf-2", "VOTING", LONG_AGO, BEFORE);
        Terms.end(leaves, LocalDate.of(2020, 1, 1), AFTER);
        Membership heavy = Terms.entered("it-cf-3", "VOTING", LONG_AGO, BEFORE);
        Terms.weigh(heavy, 3, BEFORE);
        Terms.weigh(heavy, 5, AFTER);
        assertThat(roll(List.of(left, leaves, heavy), 3).entries())
                .extracting(entry -> entry.organisation() + " " + entry.weight())
                .containsExactly("it-cf-2 1", "it-cf-3 3");
    }

    @Test
    void an_observer_stands_in_the_roll_without_a_vote() {
        RollEntry observer = roll(List.of(Terms.entered("it-cf-1", "OBSERVER", LONG_AGO, BEFORE)), 3)
                .entries()
                .getFirst();
        assertThat(observer.entitled()).isFalse();
        assertThat(observer.reason()).isEqualTo(Reason.OBSERVER);
    }

    @Test
    void three_months_are_complete_at_the_end_of_the_corresponding_day() {
        assertThat(reason(LocalDate.of(2026, 8, 23), 3)).isEqualTo(Reason.MEMBER);
        assertThat(reason(LocalDate.of(2026, 8, 24), 3)).isEqualTo(Reason.TOO_SHORT_IN_BOOK);
        assertThat(reason(LocalDate.of(2026, 8, 25), 3)).isEqualTo(Reason.TOO_SHORT_IN_BOOK);
        assertThat(reason(ON, 0)).isEqualTo(Reason.MEMBER);
    }

    @Test
    void where_the_month_has_no_such_day_its_last_one_counts() {
        Membership term = Terms.entered("it-cf-1", "VOTING", LocalDate.of(2026, 11, 30), BEFORE);
        assertThat(on(term, LocalDate.of(2027, 2, 28))).isEqualTo(Reason.TOO_SHORT_IN_BOOK);
        assertThat(on(term, LocalDate.of(2027, 3, 1))).isEqualTo(Reason.MEMBER);
    }

    @Test
    void terms_that_follow_each_other_without_a_gap_count_together() {
        LocalDate change = LocalDate.of(2026, 11, 1);
        Membership observer = Terms.entered("it-cf-1", "OBSERVER", LONG_AGO, BEFORE);
        Terms.end(observer, change, BEFORE);
        Membership voting = Terms.entered("it-cf-1", "VOTING", change, BEFORE);
        assertThat(roll(List.of(observer, voting), 3).entries())
                .extracting(RollEntry::reason)
                .containsExactly(Reason.MEMBER);
        Membership gap = Terms.entered("it-cf-1", "VOTING", change.plusDays(1), BEFORE);
        assertThat(roll(List.of(observer, gap), 3).entries())
                .extracting(RollEntry::reason)
                .containsExactly(Reason.TOO_SHORT_IN_BOOK);
    }

    @Test
    void twelve_hundred_members_are_three_parts_with_one_hash_and_asked_again_the_same() {
        List<Membership> terms = new ArrayList<>();
        for (int number = 1200; number >= 1; number--) {
            terms.add(Terms.entered("it-cf-" + (10_000 + number), "VOTING", LONG_AGO, BEFORE));
        }
        RollRequested asked = new RollRequested("r1", "b1", "cop", T, ON, 3);
        RollStatement statement = RollStatement.state(asked, roll(terms, 3), "request-1");
        List<RollStated> parts = parts(statement);
        assertThat(parts).extracting(part -> part.entries().size()).containsExactly(500, 500, 200);
        assertThat(parts).extracting(RollStated::count).containsOnly(1200);
        assertThat(parts)
                .extracting(RollStated::hash)
                .containsOnly(roll(terms, 3).hash());
        assertThat(parts.stream().flatMap(part -> part.entries().stream()))
                .extracting(RollEntry::organisation)
                .isSorted()
                .doesNotHaveDuplicates();
        statement.answer("request-1");
        assertThat(parts(statement)).hasSize(3);
        statement.answer("request-2");
        assertThat(parts(statement).subList(3, 6)).isEqualTo(parts);
    }

    @Test
    void the_hash_is_that_of_the_contract() {
        Membership voting = Terms.entered("it-cf-1", "VOTING", LONG_AGO, BEFORE);
        Membership observer = Terms.entered("it-cf-2", "OBSERVER", LONG_AGO, BEFORE);
        // printf 'it-cf-1|NGO|1|VOTING|true|MEMBER\nit-cf-2|NGO|1|OBSERVER|false|OBSERVER\n' | sha256sum
        assertThat(roll(List.of(voting, observer), 3).hash())
                .isEqualTo("6c7e020af69384047dfa2c84ddf3df2a35c2d85d838c2b459c86d02c7d6baad9");
    }

    @Test
    void a_network_without_members_has_one_empty_part() {
        RollRequested asked = new RollRequested("r1", "b1", "cop", T, ON, 3);
        assertThat(parts(RollStatement.state(asked, roll(List.of(), 3), "q")))
                .singleElement()
                .satisfies(part -> assertThat(part.entries()).isEmpty());
    }

    private static List<RollStated> parts(RollStatement statement) {
        return statement.announcements().stream()
                .map(said -> (RollStated) said.body())
                .toList();
    }

    private static Reason reason(LocalDate since, int months) {
        return roll(List.of(Terms.entered("it-cf-1", "VOTING", since, BEFORE)), months)
                .entries()
                .getFirst()
                .reason();
    }

    private static Reason on(Membership term, LocalDate day) {
        return Roll.of(List.of(term), Moment.of(T), day, 3).entries().getFirst().reason();
    }

    private static Roll roll(List<Membership> terms, int months) {
        return Roll.of(terms, Moment.of(T), ON, months);
    }
}
