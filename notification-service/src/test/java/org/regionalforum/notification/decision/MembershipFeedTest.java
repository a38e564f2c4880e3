package org.regionalforum.notification.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.test.Contracts;
import org.regionalforum.kit.test.FactsIn;
import org.regionalforum.kit.test.PublishedFact;
import org.regionalforum.kit.test.PublishedFacts;
import org.regionalforum.notification.MailCatcher;
import org.regionalforum.notification.Membership;
import org.regionalforum.notification.NotificationTest;
import org.regionalforum.notification.notice.Notice;
import org.regionalforum.notification.notice.NoticeKind;
import org.regionalforum.notification.notice.Notices;
import org.springframework.beans.factory.annotation.Autowired;

@NotificationTest
class MembershipFeedTest {
    private final Membership membership;
    private final FactsIn in;
    private final MailCatcher mails;
    private final Notices notices;
    private final Decisions decisions;
    private final PublishedFacts published;

    @Autowired
    MembershipFeedTest(FactsIn in, MailCatcher mails, Notices notices, Decisions decisions, PublishedFacts published) {
        this.in = in;
        this.membership = new Membership(in);
        this.mails = mails;
        this.notices = notices;
        this.decisions = decisions;
        this.published = published;
    }

    @Test
    void an_application_is_told_to_its_networks_staff_and_confirmed_to_the_applicant_once_each() {
        copWithCarla();
        membership.network("rail");
        membership.person("rita", "it");
        membership.staff("rail", "rita");
        mails.awaitOne(membership.address("rita"));

        FactsIn.Fact fact = membership.submitted("a1", "cop", "anna");
        in.publish(fact);

        assertThat(mails.awaitCount(membership.address("carla"), 2).getLast().subject())
                .isEqualTo("L’Altra Associazione chiede di aderire a " + membership.own("COP"));
        assertThat(mails.awaitOne(membership.address("anna")).subject()).contains("has arrived");
        settle();
        assertThat(mails.to(membership.address("carla"))).hasSize(2);
        assertThat(mails.to(membership.address("rita")))
                .as("only that she is staff")
                .hasSize(1);
        assertThat(kinds("carla")).containsExactly(NoticeKind.APPLICATION_SUBMITTED, NoticeKind.STAFF_NAMED);
        assertThat(kinds("anna")).containsExactly(NoticeKind.APPLICATION_RECEIVED);
        assertThat(decisions.find(fact.id()).orElseThrow().told()).hasSize(2);
    }

    @Test
    void what_it_says_to_others_keeps_its_contracts_and_names_nobody() {
        copWithCarla();
        Notice notice = notices.inbox(membership.own("carla"), null, 1).getFirst();

        PublishedFact created = published.await(
                "notification.facts", "notice-created", notice.id().value());
        PublishedFact sent = published.await(
                "notification.facts", "delivery-sent", notice.id().value());

        Contracts.check(created);
        Contracts.check(sent);
        assertThat(String.valueOf(created.data())).doesNotContain("@", "Persona");
        assertThat(created.headers()).containsEntry("ce_network", membership.own("cop"));
    }

    @Test
    void a_refusal_waits_for_the_text_of_its_reasons_and_never_goes_without() {
        copWithCarla();
        FactsIn.Fact refusal = membership.refused("a1", "cop", "anna", "t1");
        settle();
        assertThat(mails.to(membership.address("anna"))).isEmpty();
        assertThat(decisions.find(refusal.id())).isEmpty();

        membership.text("t1", "Manca lo statuto.\nE il verbale.");

        assertThat(mails.awaitOne(membership.address("anna")).text())
                .contains("Manca lo statuto.\nE il verbale.", "by 30 January 2027");
    }

    @Test
    void who_applied_on_paper_is_told_once_the_contact_that_was_shared_has_come() {
        copWithCarla();
        membership.text("t1", "Manca lo statuto.");
        FactsIn.Fact before = membership.asked("old", "cop", "t1", null);
        FactsIn.Fact none = membership.asked("none", "cop", "t1", false);
        FactsIn.Fact asked = membership.asked("a1", "cop", "t1", true);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(decisions.find(before.id()))
                    .hasValueSatisfying(of -> assertThat(of.told()).isEmpty());
            assertThat(decisions.find(none.id()))
                    .hasValueSatisfying(of -> assertThat(of.told()).isEmpty());
        });
        settle();
        assertThat(decisions.find(asked.id())).isEmpty();

        membership.address("a1", "it");

        assertThat(mails.awaitOne(membership.address("a1")).text()).contains("Manca lo statuto.");
    }

    @Test
    void facts_that_come_before_what_they_need_are_told_when_it_has_come() {
        membership.submitted("a1", "cop", "anna");
        membership.person("anna", "it");
        settle();
        assertThat(mails.to(membership.address("anna"))).isEmpty();

        membership.person("carla", "it");
        membership.staff("cop", "carla");
        membership.network("cop");

        assertThat(mails.awaitCount(membership.address("carla"), 2))
                .extracting(MailCatcher.Caught::subject)
                .anyMatch(subject -> subject.contains("chiede di aderire"));
        mails.awaitOne(membership.address("anna"));
    }

    @Test
    void who_is_no_longer_staff_learns_nothing_more() {
        copWithCarla();
        membership.person("ciro", "it");
        membership.staff("cop", "ciro");
        mails.awaitOne(membership.address("ciro"));
        membership.noStaff("cop", "ciro");
        mails.awaitCount(membership.address("ciro"), 2);

        membership.submitted("a1", "cop", "anna");
        mails.awaitCount(membership.address("carla"), 2);
        settle();

        assertThat(kinds("ciro")).containsExactly(NoticeKind.STAFF_REMOVED, NoticeKind.STAFF_NAMED);
    }

    @Test
    void a_type_nobody_knows_is_passed_over_and_the_next_fact_is_told() {
        copWithCarla();
        membership.say("application-sung", "applications/" + membership.own("a1"), Map.of("verse", 1));

        membership.submitted("a1", "cop", "anna");

        mails.awaitOne(membership.address("anna"));
    }

    @Test
    void a_whole_import_is_one_notice() {
        copWithCarla();
        for (int row = 0; row < 5; row++) {
            String application = membership.own("row" + row);
            Map<String, Object> data = membership.submission("row" + row, "cop", "anna");
            data.keySet().removeAll(List.of("applicant", "taxCode"));
            membership.say("application-received", "applications/" + application, data);
        }
        membership.say(
                "applications-imported",
                "imports/" + membership.own("i"),
                Map.of(
                        "network",
                        membership.own("cop"),
                        "import",
                        membership.own("i"),
                        "entered",
                        5,
                        "refused",
                        1,
                        "by",
                        "somebody"));

        mails.awaitCount(membership.address("carla"), 2);
        settle();
        assertThat(kinds("carla")).containsExactly(NoticeKind.APPLICATIONS_IMPORTED, NoticeKind.STAFF_NAMED);
    }

    @Test
    void a_struck_member_reads_the_reasons_though_its_mandates_ended_with_it() {
        copWithCarla();
        membership.organisation("alfa");
        membership.address("alfa", "it");
        membership.person("dora", "it");
        membership.mandate("cop", "alfa", "dora", "FIRST");
        mails.awaitOne(membership.address("dora"));
        mails.awaitOne(membership.address("alfa"));
        membership.text("t5", "Assemblea del 3 novembre: quote non versate.");
        String mandate = membership.own("m-cop-alfa-dora");
        membership.say(
                "mandate-ended",
                "mandates/" + mandate,
                Map.of(
                        "mandate",
                        mandate,
                        "network",
                        membership.own("cop"),
                        "organisation",
                        membership.own("alfa"),
                        "organisationName",
                        membership.called("alfa"),
                        "person",
                        membership.own("dora"),
                        "rank",
                        "FIRST",
                        "on",
                        "2026-11-20",
                        "cause",
                        "MEMBER_LEFT"));
        mails.awaitCount(membership.address("dora"), 2);

        membership.say(
                "member-left",
                "memberships/" + membership.own("term"),
                Map.of(
                        "membership", membership.own("term"),
                        "network", membership.own("cop"),
                        "organisation", membership.own("alfa"),
                        "name", membership.called("alfa"),
                        "until", "2026-11-20",
                        "cause", "STRUCK",
                        "reasons", membership.own("t5")));

        assertThat(mails.awaitCount(membership.address("dora"), 3).getLast().text())
                .contains(
                        "Queste sono le ragioni:", "Assemblea del 3 novembre: quote non versate.", "20 novembre 2026");
        assertThat(mails.awaitCount(membership.address("alfa"), 2).getLast().subject())
                .isEqualTo("Esclusione di " + membership.called("alfa") + " da " + membership.own("COP"));
        assertThat(kinds("dora").getFirst()).isEqualTo(NoticeKind.MEMBERSHIP_ENDED);
    }

    @Test
    void an_invitation_goes_to_its_address_with_a_link_to_accept() {
        membership.network("cop");
        in.share(
                "membership.contacts",
                "contact",
                "/membership/invitations/" + membership.own("inv"),
                membership.own("inv"),
                Map.of("email", membership.address("inv"), "name", "", "language", "en"));
        membership.say(
                "staff-invited",
                "networks/" + membership.own("cop"),
                Map.of(
                        "network", membership.own("cop"),
                        "invitation", membership.own("inv"),
                        "expiresAt", "2026-12-01T09:00:00Z"));

        MailCatcher.Caught mail = mails.awaitOne(membership.address("inv"));

        assertThat(mail.text())
                .contains("http://localhost:8080/invitations/" + membership.own("inv"), "until 1 December 2026");
        assertThat(mail.subject()).startsWith("Invitation to the secretariat of COP");
    }

    @Test
    void who_was_erased_is_forgotten_and_gets_no_mail() {
        copWithCarla();
        in.erase("membership.contacts", "/membership/people/" + membership.own("carla"), membership.own("carla"));
        settle();

        membership.submitted("a1", "cop", "anna");
        mails.awaitOne(membership.address("anna"));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(kinds("carla")).contains(NoticeKind.APPLICATION_SUBMITTED));
        settle();
        assertThat(mails.to(membership.address("carla"))).hasSize(1);
    }

    private void copWithCarla() {
        membership.network("cop");
        membership.person("carla", "it");
        membership.person("anna", "en");
        membership.staff("cop", "carla");
        mails.awaitOne(membership.address("carla"));
    }

    private List<NoticeKind> kinds(String person) {
        return notices.inbox(membership.own(person), null, 50).stream()
                .map(Notice::kind)
                .toList();
    }

    /** Long enough for what should not come to come. */
    private static void settle() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
