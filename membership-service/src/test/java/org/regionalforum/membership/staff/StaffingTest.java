package org.regionalforum.membership.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.aggregate.Announcement;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.contact.Contact;
import org.regionalforum.membership.network.NetworkId;

class StaffingTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Contact ANNA = new Contact("anna@example.org", "Anna", "it");
    private static final Contact BRUNO = new Contact("bruno@example.org", "Bruno", "it");

    @Test
    void an_invitation_is_used_up_by_the_person_with_that_address() {
        Staffing staff = new Staffing(new NetworkId("cop"));
        staff.invite("i1", "anna@example.org", "it", NOW);
        assertThatThrownBy(() -> staff.accept("i1", "p2", BRUNO, NOW)).isInstanceOf(Refusal.class);
        staff.accept("i1", "p1", ANNA, NOW);
        assertThat(staff.isStaff("p1")).isTrue();
        assertThatThrownBy(() -> staff.accept("i1", "p1", ANNA, NOW)).isInstanceOf(Refusal.class);
    }

    @Test
    void an_invitation_runs_seven_days() {
        Staffing staff = new Staffing(new NetworkId("cop"));
        staff.invite("i1", "anna@example.org", "it", NOW);
        assertThatThrownBy(() -> staff.accept("i1", "p1", ANNA, NOW.plus(Duration.ofDays(7))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void the_last_one_is_never_removed() {
        Staffing staff = keptByAnna();
        assertThatThrownBy(() -> staff.remove("p1"))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("staff.last"));
        staff.invite("i2", "bruno@example.org", "it", NOW);
        staff.accept("i2", "p2", BRUNO, NOW);
        staff.remove("p1");
        assertThat(staff.isStaff("p1")).isFalse();
    }

    @Test
    void the_invited_address_travels_as_a_contact_and_is_erased_when_used() {
        Staffing staff = keptByAnna();
        assertThat(staff.announcements())
                .filteredOn(
                        said -> "contacts".equals(said.topic()) && said.key().equals("i1"))
                .extracting(Announcement::body)
                .last()
                .isNull();
    }

    private static Staffing keptByAnna() {
        Staffing staff = new Staffing(new NetworkId("cop"));
        staff.invite("i1", "anna@example.org", "it", NOW);
        staff.accept("i1", "p1", ANNA, NOW);
        return staff;
    }
}
