package org.regionalforum.membership.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.aggregate.Announcement;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.contact.Contact;
import org.regionalforum.membership.mandate.MandateFact.MandateEnded;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.organisation.OrganisationId;

class MandateTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Contact ANNA = new Contact("anna@example.org", "Anna", "it");

    @Test
    void it_is_taken_by_the_person_with_the_invited_address_once() {
        Mandate mandate = offered(null);
        Contact bruno = new Contact("bruno@example.org", "Bruno", "it");
        assertThatThrownBy(() -> mandate.accept("p2", bruno, TODAY, NOW)).isInstanceOf(Refusal.class);
        mandate.accept("p1", ANNA, TODAY, NOW);
        assertThat(mandate.holdsOn(TODAY)).isTrue();
        assertThatThrownBy(() -> mandate.accept("p1", ANNA, TODAY, NOW)).isInstanceOf(Refusal.class);
    }

    @Test
    void nobody_takes_it_after_seven_days() {
        Mandate mandate = offered(null);
        assertThatThrownBy(() -> mandate.accept("p1", ANNA, TODAY.plusDays(7), NOW.plus(Duration.ofDays(7))))
                .isInstanceOf(Refusal.class);
        mandate.lapse(TODAY.plusDays(7), NOW.plus(Duration.ofDays(7)));
        assertThat(ended(mandate).cause()).isEqualTo("EXPIRED_INVITATION");
    }

    @Test
    void it_holds_from_its_first_day_to_the_day_before_its_end() {
        Mandate mandate = accepted(TODAY.plusDays(2));
        assertThat(mandate.holdsOn(TODAY.minusDays(1))).isFalse();
        assertThat(mandate.holdsOn(TODAY.plusDays(1))).isTrue();
        assertThat(mandate.holdsOn(TODAY.plusDays(2))).isFalse();
        mandate.lapse(TODAY.plusDays(1), NOW);
        assertThat(mandate.status()).isEqualTo(MandateStatus.OPEN);
        mandate.lapse(TODAY.plusDays(5), NOW);
        assertThat(ended(mandate))
                .extracting(MandateEnded::on, MandateEnded::cause)
                .containsExactly(TODAY.plusDays(2), "ENDED");
    }

    @Test
    void ended_it_holds_no_more_from_that_moment_and_is_not_ended_twice() {
        Mandate mandate = accepted(null);
        mandate.end("staff", "Verbale 4/2026", TODAY);
        assertThat(mandate.holdsOn(TODAY)).isFalse();
        assertThat(ended(mandate).cause()).isEqualTo("ENDED");
        assertThatThrownBy(() -> mandate.end("staff", null, TODAY)).isInstanceOf(Refusal.class);
    }

    @Test
    void the_holder_resigns_and_the_invited_declines() {
        Mandate held = accepted(null);
        held.end("p1", null, TODAY);
        assertThat(ended(held).cause()).isEqualTo("RESIGNED");
        Mandate asked = offered(null);
        asked.decline("anna@example.org", TODAY, NOW);
        assertThat(ended(asked))
                .extracting(MandateEnded::cause, MandateEnded::person)
                .containsExactly("DECLINED", null);
    }

    @Test
    void it_ends_with_the_membership_on_the_day_the_member_is_out() {
        Mandate mandate = accepted(null);
        mandate.memberLeft(TODAY.plusDays(30), TODAY);
        assertThat(mandate.holdsOn(TODAY.plusDays(29))).isTrue();
        assertThat(mandate.holdsOn(TODAY.plusDays(30))).isFalse();
        mandate.lapse(TODAY.plusDays(30), NOW);
        assertThat(ended(mandate))
                .extracting(MandateEnded::on, MandateEnded::cause)
                .containsExactly(TODAY.plusDays(30), "MEMBER_LEFT");
        Mandate late = offered(null);
        late.memberLeft(TODAY.minusDays(3), TODAY);
        assertThat(ended(late))
                .extracting(MandateEnded::on, MandateEnded::cause)
                .containsExactly(TODAY, "MEMBER_LEFT");
    }

    @Test
    void the_invited_address_is_erased_once_it_was_answered() {
        assertThat(accepted(null).announcements())
                .filteredOn(
                        said -> Contact.TOPIC.equals(said.topic()) && said.key().equals("code"))
                .extracting(Announcement::body)
                .hasSize(2)
                .last()
                .isNull();
    }

    @Test
    void an_end_before_the_beginning_is_refused() {
        assertThatThrownBy(() -> offered(TODAY)).isInstanceOf(Refusal.class);
    }

    @Test
    void two_meet_that_share_a_day_and_not_those_that_follow_each_other() {
        Mandate mandate = accepted(TODAY.plusDays(2));
        assertThat(mandate.meets(TODAY.plusDays(1), null)).isTrue();
        assertThat(mandate.meets(TODAY.plusDays(2), null)).isFalse();
        assertThat(mandate.meets(TODAY.minusDays(2), TODAY)).isFalse();
        assertThat(accepted(null).meets(TODAY.plusDays(900), null)).isTrue();
    }

    @Test
    void who_holds_a_place_and_who_follows_there_take_the_same_place_and_nobody_else_does() {
        Mandate holds = substitute(1, 0);
        assertThat(holds.takesPlaceOf(substitute(1, 1))).isTrue();
        assertThat(substitute(1, 1).takesPlaceOf(holds)).isTrue();
        assertThat(holds.takesPlaceOf(substitute(2, 0))).isFalse();
        assertThat(holds.takesPlaceOf(substitute(2, 1))).isFalse();
        Mandate over = substitute(1, 0);
        over.end("staff", null, TODAY);
        assertThat(holds.takesPlaceOf(over)).isFalse();
    }

    private static Mandate substitute(int place, int name) {
        Appointment to = new Appointment(
                new NetworkId("cop"),
                new OrganisationId("it-cf-80018000044"),
                "Ponti di pace",
                Rank.SUBSTITUTE,
                TODAY,
                null,
                null,
                "p9");
        return Mandate.offer(
                new MandateId("m" + place + name),
                to,
                to.seats(place).get(name),
                new Offer("code", "anna@example.org", "it", NOW.plus(Duration.ofDays(7))));
    }

    private static Mandate accepted(@Nullable LocalDate until) {
        Mandate mandate = offered(until);
        mandate.accept("p1", ANNA, TODAY, NOW);
        return mandate;
    }

    private static Mandate offered(@Nullable LocalDate until) {
        Appointment to = new Appointment(
                new NetworkId("cop"),
                new OrganisationId("it-cf-80018000044"),
                "Ponti di pace",
                Rank.FIRST,
                TODAY,
                until,
                null,
                "p9");
        return Mandate.offer(
                new MandateId("m1"),
                to,
                to.seats(1).getFirst(),
                new Offer("code", "anna@example.org", "it", NOW.plus(Duration.ofDays(7))));
    }

    private static MandateEnded ended(Mandate mandate) {
        return (MandateEnded) java.util.Objects.requireNonNull(
                mandate.announcements().getLast().body());
    }
}
