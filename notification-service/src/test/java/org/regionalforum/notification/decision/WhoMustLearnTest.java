package org.regionalforum.notification.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalforum.notification.notice.Channel.E_MAIL;
import static org.regionalforum.notification.notice.Channel.IN_APP;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.regionalforum.notification.notice.NoticeKind;
import org.regionalforum.notification.notice.Reason;
import org.regionalforum.notification.notice.Told;

class WhoMustLearnTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 22);

    private final Map<String, Set<String>> staff = Map.of("cop", Set.of("carla", "ciro"), "rail", Set.of("rita"));
    private final Set<String> mailOff = new HashSet<>();
    private final WhoMustLearn who = new WhoMustLearn(new Known() {
        @Override
        public Set<String> staffOf(String network) {
            return staff.getOrDefault(network, Set.of());
        }

        @Override
        public boolean wantsMail(String person, NoticeKind kind) {
            return !mailOff.contains(person + " " + kind.key());
        }
    });

    @Test
    void an_application_is_told_to_the_staff_of_its_network_and_confirmed_to_the_applicant() {
        Decision decision = who.decide(submitted("cop", "anna"));

        assertThat(lines(decision))
                .containsExactly(
                        "carla application-submitted", "ciro application-submitted", "anna application-received");
        assertThat(decision.told())
                .allSatisfy(told -> assertThat(told.channels()).containsExactlyInAnyOrder(IN_APP, E_MAIL));
        assertThat(decision.told().getFirst().reason()).isEqualTo(Reason.STAFF_OF_NETWORK);
        assertThat(decision.told().getLast().matter().day()).isEqualTo(DAY);
    }

    @Test
    void staff_of_another_network_learn_nothing() {
        assertThat(who.decide(submitted("cop", "anna")).told())
                .extracting(Told::recipient)
                .doesNotContain("rita");
    }

    @Test
    void a_member_of_staff_who_applies_is_not_told_of_it_as_staff() {
        Decision decision = who.decide(submitted("cop", "carla"));

        assertThat(lines(decision)).containsExactly("ciro application-submitted", "carla application-received");
        assertThat(decision.passedOver())
                .containsExactly(new Decision.PassedOver("carla", "did it himself or herself"));
    }

    @Test
    void an_application_received_on_paper_tells_nobody_and_its_import_tells_staff_once() {
        assertThat(who.decide(new MembershipFact.ApplicationReceived("a1", "cop"))
                        .told())
                .isEmpty();
        assertThat(lines(who.decide(new MembershipFact.ApplicationsImported("cop", "i1", 80, 4, "carla"))))
                .containsExactly("carla applications-imported", "ciro applications-imported");
        assertThat(lines(who.decide(new MembershipFact.ApplicationsImported("cop", "i1", 80, 4, null))))
                .containsExactly("carla applications-imported", "ciro applications-imported");
    }

    @Test
    void the_applicant_alone_learns_what_is_asked_and_what_was_decided() {
        assertThat(lines(who.decide(new MembershipFact.InformationRequested("a1", "cop", "Alfa", "anna", "t1"))))
                .containsExactly("anna information-requested");
        assertThat(lines(who.decide(
                        new MembershipFact.ApplicationAdmitted("a1", "cop", "Alfa", "anna", "OBSERVER", DAY))))
                .containsExactly("anna application-admitted");
        assertThat(lines(who.decide(new MembershipFact.ApplicationRefused("a1", "cop", "Alfa", "anna", "t2", DAY))))
                .containsExactly("anna application-refused");
        assertThat(lines(who.decide(new MembershipFact.ApplicationSetAside("a1", "cop", "Alfa", "anna", "t3"))))
                .containsExactly("anna application-set-aside");
    }

    @Test
    void who_applied_on_paper_has_no_account_and_is_passed_over_with_the_reason() {
        Decision decision = who.decide(new MembershipFact.ApplicationRefused("a1", "cop", "Alfa", null, "t2", DAY));

        assertThat(decision.told()).isEmpty();
        assertThat(decision.passedOver()).containsExactly(new Decision.PassedOver("applicant", "applied on paper"));
    }

    @Test
    void a_refusal_carries_its_reasons_and_until_when_to_appeal() {
        Told told = who.decide(new MembershipFact.ApplicationRefused("a1", "cop", "Alfa", "anna", "t2", DAY))
                .told()
                .getFirst();

        assertThat(told.matter().text()).isEqualTo("t2");
        assertThat(told.matter().day()).isEqualTo(DAY);
    }

    @Test
    void staff_learn_what_the_applicant_did_and_that_the_term_is_near() {
        assertThat(lines(who.decide(new MembershipFact.InformationSupplied("a1", "cop", "Alfa"))))
                .containsExactly("carla information-supplied", "ciro information-supplied");
        assertThat(lines(who.decide(new MembershipFact.ApplicationWithdrawn("a1", "cop", "Alfa"))))
                .containsExactly("carla application-withdrawn", "ciro application-withdrawn");
        assertThat(lines(who.decide(new MembershipFact.ApplicationTermApproaching("a1", "rail", "Alfa", 3, DAY))))
                .containsExactly("rita application-term-approaching");
    }

    @Test
    void a_member_that_leaves_is_told_to_staff_and_to_its_representative() {
        assertThat(lines(who.decide(left("LEFT", null)))).containsExactly("rita member-left");
        assertThat(lines(who.decide(left("STRUCK", "rosa"))))
                .containsExactly("rita member-left", "rosa membership-ended");
    }

    @Test
    void an_invitation_goes_to_its_address_by_mail_only() {
        Decision decision =
                who.decide(new MembershipFact.StaffInvited("cop", "inv-1", Instant.parse("2026-12-01T23:30:00Z")));

        assertThat(lines(decision)).containsExactly("inv-1 staff-invited");
        assertThat(decision.told().getFirst().channels()).containsExactly(E_MAIL);
        assertThat(decision.told().getFirst().matter().day())
                .as("a day in Rome")
                .isEqualTo(LocalDate.of(2026, 12, 2));
    }

    @Test
    void a_person_learns_of_its_own_office() {
        assertThat(lines(who.decide(new MembershipFact.StaffNamed("cop", "ciro", "carla"))))
                .containsExactly("ciro staff-named");
        assertThat(lines(who.decide(new MembershipFact.StaffRemoved("cop", "ciro", null))))
                .containsExactly("ciro staff-removed");
        assertThat(who.decide(new MembershipFact.StaffRemoved("cop", "ciro", "ciro"))
                        .told())
                .isEmpty();
    }

    @Test
    void who_switched_the_mail_off_for_a_kind_finds_it_in_the_inbox_only() {
        mailOff.add("carla application-submitted");

        Decision decision = who.decide(submitted("cop", "anna"));

        assertThat(decision.told().getFirst().channels()).containsExactly(IN_APP);
        assertThat(decision.told().get(1).channels()).contains(E_MAIL);
        assertThat(decision.passedOver())
                .containsExactly(
                        new Decision.PassedOver("carla by e-mail", "switched it off for application-submitted"));
    }

    @Test
    void a_statutory_kind_goes_by_mail_whatever_was_switched_off() {
        for (NoticeKind kind : NoticeKind.values()) {
            mailOff.add("anna " + kind.key());
            mailOff.add("rita " + kind.key());
        }

        assertThat(who.decide(new MembershipFact.ApplicationRefused("a1", "cop", "Alfa", "anna", "t2", DAY))
                        .told())
                .allSatisfy(told -> assertThat(told.channels()).contains(E_MAIL));
        assertThat(who.decide(new MembershipFact.ApplicationTermApproaching("a1", "rail", "Alfa", 3, DAY))
                        .told())
                .allSatisfy(told -> assertThat(told.channels()).contains(E_MAIL));
    }

    private static MembershipFact submitted(String network, String applicant) {
        return new MembershipFact.ApplicationSubmitted("a1", network, "Alfa", applicant, DAY);
    }

    private static MembershipFact left(String cause, @Nullable String representative) {
        return new MembershipFact.MemberLeft("m1", "rail", "Alfa", DAY, cause, null, representative, null);
    }

    private static List<String> lines(Decision decision) {
        return decision.told().stream()
                .map(told -> told.recipient() + " " + told.kind().key())
                .toList();
    }
}
