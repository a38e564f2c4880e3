package org.regionalforum.notification.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regionalforum.notification.notice.Channel.E_MAIL;
import static org.regionalforum.notification.notice.Channel.IN_APP;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.regionalforum.notification.follow.Topic;
import org.regionalforum.notification.mandate.Holder;
import org.regionalforum.notification.mandate.Rank;
import org.regionalforum.notification.notice.Channel;
import org.regionalforum.notification.notice.NoticeKind;
import org.regionalforum.notification.notice.Reason;
import org.regionalforum.notification.notice.Told;

class WhoMustLearnTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 22);
    private static final Instant NOON = Instant.parse("2027-01-22T11:00:00Z");

    private final Map<String, Set<String>> staff = Map.of("cop", Set.of("carla", "ciro"), "rail", Set.of("rita"));
    private final Set<String> mailOff = new HashSet<>();
    private final Set<String> inAppOff = new HashSet<>();
    private final Map<String, List<Holder>> holders = new HashMap<>();
    private final Set<String> addresses = new HashSet<>();
    private final WhoMustLearn who = new WhoMustLearn(new Known() {
        @Override
        public Set<String> staffOf(String network) {
            return staff.getOrDefault(network, Set.of());
        }

        @Override
        public Set<Channel> switchedOff(String person, NoticeKind kind) {
            Set<Channel> off = EnumSet.noneOf(Channel.class);
            if (mailOff.contains(person + " " + kind.key())) {
                off.add(E_MAIL);
            }
            if (inAppOff.contains(person + " " + kind.key())) {
                off.add(IN_APP);
            }
            return off;
        }

        @Override
        public LocalDate today() {
            return DAY;
        }

        @Override
        public List<Holder> holders(String network, String organisation, LocalDate on) {
            List<Holder> always = holders.getOrDefault(organisation, List.of());
            return holders.getOrDefault(organisation + " " + on, always);
        }

        @Override
        public String nameOf(String organisation) {
            return organisation.toUpperCase(Locale.ROOT);
        }

        @Override
        public boolean hasAddress(String organisation) {
            return addresses.contains(organisation);
        }

        @Override
        public boolean hasSharedAddress(String application) {
            return addresses.contains(application);
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
        assertThat(lines(who.decide(new MembershipFact.InformationRequested("a1", "cop", "Alfa", "anna", "t1", null))))
                .containsExactly("anna information-requested");
        assertThat(lines(who.decide(new MembershipFact.ApplicationAdmitted(
                        "a1", "cop", "alfa", "Alfa", "anna", "OBSERVER", DAY, null))))
                .containsExactly("anna application-admitted");
        assertThat(lines(who.decide(
                        new MembershipFact.ApplicationRefused("a1", "cop", "alfa", "Alfa", "anna", "t2", DAY, null))))
                .containsExactly("anna application-refused");
        assertThat(lines(who.decide(new MembershipFact.ApplicationSetAside("a1", "cop", "Alfa", "anna", "t3", null))))
                .containsExactly("anna application-set-aside");
    }

    @Test
    void who_applied_on_paper_and_named_no_address_is_passed_over_with_the_reason_though_the_body_has_one() {
        addresses.add("alfa");
        for (Boolean contact : Arrays.asList(false, null)) {
            Decision decision = who.decide(
                    new MembershipFact.ApplicationRefused("a1", "cop", "alfa", "Alfa", null, "t2", DAY, contact));

            assertThat(decision.told()).isEmpty();
            assertThat(decision.passedOver())
                    .containsExactly(new Decision.PassedOver("applicant", "applied on paper and named no address"));
        }
    }

    @Test
    void who_applied_on_paper_is_told_at_the_address_that_the_application_named() {
        addresses.addAll(Set.of("a1", "alfa"));

        for (Boolean contact : Arrays.asList(true, null)) {
            Decision refused = who.decide(
                    new MembershipFact.ApplicationRefused("a1", "cop", "alfa", "Alfa", null, "t2", DAY, contact));
            assertThat(lines(refused)).containsExactly("a1 application-refused");
            assertThat(refused.told().getFirst()).satisfies(told -> {
                assertThat(told.channels()).containsExactly(E_MAIL);
                assertThat(told.matter().variant()).isEqualTo("paper");
                assertThat(told.matter().path()).isEqualTo("/networks/cop");
                assertThat(told.matter().text()).isEqualTo("t2");
            });
            Decision admitted = who.decide(new MembershipFact.ApplicationAdmitted(
                    "a1", "cop", "alfa", "Alfa", null, "OBSERVER", DAY, contact));
            assertThat(lines(admitted)).containsExactly("a1 application-admitted");
            assertThat(admitted.told().getFirst().matter().variant()).isEqualTo("paper-observer");
            assertThat(lines(who.decide(
                            new MembershipFact.InformationRequested("a1", "cop", "Alfa", null, "t1", contact))))
                    .containsExactly("a1 information-requested");
            assertThat(lines(who.decide(
                            new MembershipFact.ApplicationSetAside("a1", "cop", "Alfa", null, "t3", contact))))
                    .containsExactly("a1 application-set-aside");
        }
    }

    @Test
    void a_refusal_carries_its_reasons_and_until_when_to_appeal() {
        Told told = who.decide(
                        new MembershipFact.ApplicationRefused("a1", "cop", "alfa", "Alfa", "anna", "t2", DAY, null))
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
    void a_member_that_leaves_or_is_struck_is_told_to_staff_and_to_all_who_act_for_it_and_to_itself_each_once() {
        holders.put(
                "alfa",
                List.of(
                        new Holder("anna", Rank.REPRESENTATIVE),
                        new Holder("anna", Rank.FIRST),
                        new Holder("bice", Rank.SUBSTITUTE)));
        addresses.add("alfa");

        for (String cause : List.of("LEFT", "STRUCK")) {
            for (String representative : Arrays.asList(null, "anna")) {
                Decision decision = who.decide(left(cause, DAY, representative));
                assertThat(lines(decision))
                        .containsExactly(
                                "rita member-left",
                                "anna membership-ended",
                                "bice membership-ended",
                                "alfa membership-ended");
                assertThat(decision.told()).allSatisfy(told -> {
                    assertThat(told.matter().text()).isEqualTo("t5");
                    assertThat(told.matter().variant()).isEqualTo(cause.toLowerCase(Locale.ROOT));
                });
            }
        }
    }

    @Test
    void who_acted_for_a_member_on_its_last_day_learns_that_it_is_out_and_before_its_end_who_acts_today() {
        holders.put("alfa " + DAY, List.of(new Holder("today", Rank.FIRST)));
        holders.put("alfa " + DAY.minusDays(1), List.of(new Holder("yesterday", Rank.FIRST)));
        holders.put("alfa " + DAY.minusDays(31), List.of(new Holder("then", Rank.FIRST)));

        assertThat(lines(who.decide(left("STRUCK", DAY, null)))).contains("yesterday membership-ended");
        assertThat(lines(who.decide(left("STRUCK", DAY.minusDays(30), null)))).contains("then membership-ended");
        assertThat(lines(who.decide(left("STRUCK", DAY.plusDays(1), null)))).contains("today membership-ended");
        assertThat(lines(who.decide(left("STRUCK", DAY.plusDays(60), null)))).contains("today membership-ended");
    }

    @Test
    void a_struck_member_for_which_nobody_acts_is_told_at_its_address_and_without_one_staff_see_that_the_mail_failed() {
        Decision struck = who.decide(left("STRUCK", DAY, null));
        assertThat(lines(struck)).containsExactly("rita member-left", "alfa membership-ended");
        assertThat(struck.told().getLast().channels()).containsExactly(E_MAIL);
        assertThat(struck.told().getLast().reason()).isEqualTo(Reason.ORGANISATION);

        Decision left = who.decide(left("LEFT", DAY, null));
        assertThat(lines(left)).containsExactly("rita member-left");
        assertThat(left.passedOver()).containsExactly(new Decision.PassedOver("alfa", "has no address of its own"));
        assertThat(lines(who.decide(left("STRUCK", DAY, "rosa"))))
                .as("the representative of its admission, where no other is known")
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
                .containsExactly(new Decision.PassedOver("carla", "switched [E_MAIL] off for application-submitted"));
    }

    @Test
    void a_statutory_kind_goes_by_mail_whatever_was_switched_off() {
        for (NoticeKind kind : NoticeKind.values()) {
            mailOff.add("anna " + kind.key());
            mailOff.add("rita " + kind.key());
        }

        assertThat(who.decide(new MembershipFact.ApplicationRefused(
                                "a1", "cop", "alfa", "Alfa", "anna", "t2", DAY, null))
                        .told())
                .allSatisfy(told -> assertThat(told.channels()).contains(E_MAIL));
        assertThat(who.decide(new MembershipFact.ApplicationTermApproaching("a1", "rail", "Alfa", 3, DAY))
                        .told())
                .allSatisfy(told -> assertThat(told.channels()).contains(E_MAIL));
    }

    @Test
    void a_channel_can_be_chosen_or_none() {
        inAppOff.add("anna vote-cast");
        mailOff.add("bice vote-cast");
        mailOff.add("ciro vote-cast");
        inAppOff.add("ciro vote-cast");
        holders.put(
                "alfa",
                List.of(
                        new Holder("anna", Rank.REPRESENTATIVE),
                        new Holder("bice", Rank.FIRST),
                        new Holder("ciro", Rank.SUBSTITUTE)));

        Decision decision = who.decide(new ForumFact.VoteCast("b1", "cop", "alfa", true, NOON, "t1"));

        assertThat(decision.told())
                .extracting(told -> told.recipient() + " " + told.channels())
                .containsExactly("anna [E_MAIL]", "bice [IN_APP]");
        assertThat(decision.told())
                .allSatisfy(told -> assertThat(told.matter().variant()).isEqualTo("replaced"));
        assertThat(decision.passedOver())
                .contains(new Decision.PassedOver("ciro", "switched [IN_APP, E_MAIL] off for vote-cast"));
    }

    @Test
    void an_opened_ballot_reaches_every_organisation_of_the_roll() {
        holders.put("alfa", List.of(new Holder("anna", Rank.REPRESENTATIVE), new Holder("bice", Rank.FIRST)));
        holders.put("beta", List.of(new Holder("bice", Rank.FIRST), new Holder("dora", Rank.SUBSTITUTE)));
        holders.put("gamma", List.of(new Holder("gina", Rank.REPRESENTATIVE)));
        mailOff.add("bice ballot-opened");

        Decision decision = who.decide(
                new ForumFact.ElectorsCalled("b1", "cop", "t1", NOON, List.of("alfa", "beta", "gamma", "delta")));

        assertThat(decision.told())
                .extracting(told -> told.recipient() + " for " + told.matter().organisation() + " by " + told.channels()
                        + " " + told.matter().variant())
                .containsExactlyInAnyOrder(
                        "gamma for GAMMA by [E_MAIL] no-delegate",
                        "delta for DELTA by [E_MAIL] no-delegate",
                        "anna for ALFA by [IN_APP, E_MAIL] null",
                        "bice for ALFA, BETA by [IN_APP, E_MAIL] null",
                        "dora for BETA by [IN_APP, E_MAIL] null",
                        "gina for GAMMA by [IN_APP, E_MAIL] null");
        assertThat(decision.told()).allSatisfy(told -> {
            assertThat(told.kind()).isEqualTo(NoticeKind.BALLOT_OPENED);
            assertThat(told.matter().at()).isEqualTo(NOON);
            assertThat(told.matter().title()).isEqualTo("t1");
        });
    }

    @Test
    void who_has_not_voted_is_reminded() {
        holders.put("alfa", List.of(new Holder("bice", Rank.FIRST)));

        assertThat(lines(who.decide(new ForumFact.ElectorsReminded("b1", "cop", "t1", NOON, List.of("alfa", "delta")))))
                .containsExactlyInAnyOrder("bice ballot-reminder", "delta ballot-reminder");
    }

    @Test
    void an_outcome_is_told_to_author_and_supporters_and_followers_once() {
        Decision adopted = who.decide(closed("ADOPTED"));
        Decision failed = who.decide(closed("NO_QUORUM"));

        assertThat(adopted.told())
                .extracting(told -> told.recipient() + " " + told.reason().key())
                .containsExactly("anna author", "bice supporter");
        assertThat(adopted.followers())
                .as("who follows the network learns of it by the resolution")
                .extracting(Decision.ToFollowers::topics)
                .containsExactly(List.of(Topic.ballot("cop", "b1")));
        assertThat(failed.followers())
                .extracting(Decision.ToFollowers::topics)
                .containsExactly(List.of(Topic.ballot("cop", "b1"), Topic.network("cop")));
        assertThat(failed.told().getFirst().matter().variant()).isEqualTo("no-quorum");
    }

    @Test
    void a_resolution_and_a_recorded_decision_go_to_who_follows_the_network() {
        Decision adopted = who.decide(
                new ForumFact.ResolutionAdopted("r1", "cop", 2026, 7, "t1", DAY, "/forum/cop/resolutions/2026/7"));
        Decision recorded =
                who.decide(new ForumFact.DecisionRecorded("r2", "cop", "t2", DAY, "/forum/cop/decisions/3"));

        assertThat(adopted.told()).isEmpty();
        assertThat(adopted.followers()).singleElement().satisfies(some -> {
            assertThat(some.kind()).isEqualTo(NoticeKind.RESOLUTION_ADOPTED);
            assertThat(some.topics()).containsExactly(Topic.network("cop"));
            assertThat(some.matter().number()).isEqualTo("2026/7");
        });
        assertThat(recorded.followers())
                .singleElement()
                .satisfies(some -> assertThat(some.kind()).isEqualTo(NoticeKind.DECISION_RECORDED));
    }

    @Test
    void a_proposal_that_changes_or_has_its_support_is_told_to_whom_it_concerns() {
        assertThat(lines(who.decide(new ForumFact.ProposalRevised("p1", "cop", "4", 2, "t1", List.of("bice", "anna")))))
                .containsExactly("anna support-asked-again", "bice support-asked-again");
        assertThat(lines(who.decide(new ForumFact.ProposalAdmitted("p1", "rail", "4", "t1", 5, "anna"))))
                .containsExactly("anna proposal-admitted", "rita proposal-on-agenda");
        assertThat(lines(who.decide(new ForumFact.BallotDelayed("b1", "rail", "t1", NOON))))
                .containsExactly("rita ballot-delayed");
    }

    @Test
    void a_ballot_taken_back_is_told_to_author_supporters_other_staff_followers_and_to_electors_who_were_called() {
        holders.put("alfa", List.of(new Holder("dora", Rank.FIRST)));
        Decision early = who.decide(new ForumFact.BallotCancelled(
                "b1", "cop", "t1", NOON, "anna", List.of("anna", "bice"), List.of(), "carla"));
        assertThat(lines(early))
                .containsExactly("anna ballot-cancelled", "bice ballot-cancelled", "ciro ballot-cancelled");
        assertThat(early.passedOver())
                .extracting(Decision.PassedOver::who)
                .containsExactlyInAnyOrder("carla", "electors");
        assertThat(early.followers()).hasSize(1);

        assertThat(lines(who.decide(new ForumFact.BallotCancelled(
                        "b1", "rail", "t1", NOON, "anna", List.of(), List.of("alfa"), null))))
                .containsExactly("anna ballot-cancelled", "rita ballot-cancelled", "dora ballot-cancelled");
    }

    @Test
    void a_proposal_taken_back_is_told_to_its_other_supporters_and_to_staff_who_were_to_put_it_to_a_ballot() {
        assertThat(lines(who.decide(new ForumFact.ProposalWithdrawn(
                        "p1", "rail", "4", "t1", "anna", List.of("anna", "bice"), true))))
                .containsExactly("bice proposal-withdrawn", "rita proposal-withdrawn");
        Decision early = who.decide(
                new ForumFact.ProposalWithdrawn("p1", "rail", "4", "t1", "anna", List.of("anna", "bice"), false));
        assertThat(lines(early)).containsExactly("bice proposal-withdrawn");
        assertThat(early.passedOver())
                .extracting(Decision.PassedOver::why)
                .contains("did it himself or herself", "it was not on the agenda");
    }

    @Test
    void a_revoked_recognition_is_told_to_staff_and_followers_and_not_to_an_institution_without_an_address() {
        Decision revoked = who.decide(new MembershipFact.RecognitionRevoked(
                "r1", "rail", DAY, "Determinazione", "88", DAY, "Regione Piemonte"));
        assertThat(lines(revoked)).containsExactly("rita recognition-revoked");
        assertThat(revoked.followers()).hasSize(1);
        assertThat(revoked.passedOver())
                .extracting(Decision.PassedOver::why)
                .containsExactly("no address of it is known");
    }

    @Test
    void a_mandate_is_offered_to_an_address_and_told_to_holder_representative_and_organisation() {
        holders.put("alfa", List.of(new Holder("anna", Rank.REPRESENTATIVE)));
        addresses.add("alfa");

        assertThat(lines(who.decide(new MembershipFact.MandateOffered("m1", "cop", "Alfa", Rank.FIRST, "inv-1", NOON))))
                .containsExactly("inv-1 mandate-offered");
        Decision opened =
                who.decide(new MembershipFact.MandateOpened("m1", "cop", "alfa", "Alfa", "bice", Rank.FIRST, DAY));
        assertThat(opened.told())
                .extracting(told -> told.recipient() + " " + told.matter().variant())
                .containsExactly("bice first", "anna others", "alfa others");
        Decision declined = who.decide(
                new MembershipFact.MandateEnded("m1", "cop", "alfa", "Alfa", null, Rank.FIRST, DAY, "DECLINED"));
        assertThat(declined.told())
                .extracting(told -> told.recipient() + " " + told.matter().variant())
                .containsExactly("anna declined", "alfa declined");
    }

    @Test
    void of_a_mandate_that_ends_with_the_membership_its_holder_alone_is_told_for_the_others_know_of_the_membership() {
        holders.put("alfa", List.of(new Holder("anna", Rank.REPRESENTATIVE), new Holder("bice", Rank.FIRST)));
        addresses.add("alfa");

        assertThat(lines(who.decide(mandateEnded("rail", "bice", "RESIGNED"))))
                .containsExactly("bice mandate-ended", "anna mandate-ended", "alfa mandate-ended");
        assertThat(lines(who.decide(mandateEnded("rail", "bice", "MEMBER_LEFT"))))
                .containsExactly("bice mandate-ended");
    }

    @Test
    void staff_learn_that_an_invitation_was_not_taken_while_nobody_represents_the_member() {
        holders.put("alfa", List.of(new Holder("bice", Rank.FIRST)));

        for (String cause : List.of("DECLINED", "EXPIRED_INVITATION")) {
            Decision decision = who.decide(mandateEnded("rail", null, cause));
            assertThat(lines(decision)).containsExactly("rita mandate-ended");
            assertThat(decision.told().getFirst().matter()).satisfies(what -> {
                assertThat(what.variant()).endsWith("-staff");
                assertThat(what.path()).isEqualTo("/networks/rail/members/alfa/mandates");
            });
        }
        holders.put("alfa", List.of(new Holder("anna", Rank.REPRESENTATIVE), new Holder("bice", Rank.FIRST)));
        assertThat(lines(who.decide(mandateEnded("rail", null, "EXPIRED_INVITATION"))))
                .containsExactly("anna mandate-ended");
    }

    private static MembershipFact mandateEnded(String network, @Nullable String person, String cause) {
        return new MembershipFact.MandateEnded("m1", network, "alfa", "Alfa", person, Rank.FIRST, DAY, cause);
    }

    @Test
    void a_suspension_of_a_member_that_nobody_reaches_fails_where_staff_see_it() {
        assertThat(lines(who.decide(new MembershipFact.MemberSuspended("m1", "cop", "alfa", "Alfa", "t9", DAY))))
                .containsExactly("alfa member-suspended");
        assertThat(who.decide(new MembershipFact.MemberReinstated("m1", "cop", "alfa", "Alfa", DAY))
                        .told())
                .isEmpty();
    }

    @Test
    void a_suspension_is_told_to_all_who_act_for_the_member_and_to_itself() {
        holders.put("alfa", List.of(new Holder("anna", Rank.REPRESENTATIVE), new Holder("anna", Rank.FIRST)));

        Decision suspended = who.decide(new MembershipFact.MemberSuspended("m1", "cop", "alfa", "Alfa", "t9", DAY));

        assertThat(lines(suspended)).containsExactly("anna member-suspended");
        assertThat(suspended.told().getFirst().matter().text()).isEqualTo("t9");
        assertThat(suspended.passedOver())
                .containsExactly(new Decision.PassedOver("alfa", "has no address of its own"));
    }

    private static ForumFact closed(String outcome) {
        return new ForumFact.BallotClosed("b1", "cop", "t1", outcome, "anna", List.of("bice", "anna"));
    }

    private static MembershipFact submitted(String network, String applicant) {
        return new MembershipFact.ApplicationSubmitted("a1", network, "Alfa", applicant, DAY);
    }

    private static MembershipFact left(String cause, LocalDate until, @Nullable String representative) {
        return new MembershipFact.MemberLeft("m1", "rail", "alfa", "Alfa", until, cause, "t5", representative, null);
    }

    private static List<String> lines(Decision decision) {
        return decision.told().stream()
                .map(told -> told.recipient() + " " + told.kind().key())
                .toList();
    }
}
