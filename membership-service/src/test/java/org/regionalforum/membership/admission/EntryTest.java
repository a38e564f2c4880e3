package org.regionalforum.membership.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.regionalforum.membership.Client.json;
import static org.regionalforum.membership.Client.tag;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.test.ForumServiceTest;
import org.regionalforum.membership.Client;
import org.regionalforum.membership.Scene;
import org.regionalforum.membership.contact.Contact;
import org.regionalforum.membership.mandate.Appointments;
import org.regionalforum.membership.member.Membership;
import org.regionalforum.membership.member.MembershipId;
import org.regionalforum.membership.member.Memberships;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.organisation.OrganisationId;
import org.regionalforum.membership.organisation.Organisations;
import org.regionalforum.membership.organisation.Profile;
import org.regionalforum.membership.organisation.TaxCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who is in the members' book is not admitted a second time, by whatever way it came there. */
@ForumServiceTest
class EntryTest {
    private static final NetworkId COP = new NetworkId("cop");

    @Autowired
    MockMvcTester web;

    @Autowired
    Memberships memberships;

    @Autowired
    MembershipApplications applications;

    @Autowired
    Organisations organisations;

    @Autowired
    Appointments appointments;

    @Autowired
    LawClock clock;

    private Client staff;

    @BeforeEach
    void a_network_with_staff() {
        staff = Scene.network(web, "cop", "THIRD_SECTOR_CODE", "staff");
    }

    @Test
    void a_body_with_a_term_in_these_days_is_not_admitted_and_the_day_is_named() {
        String application = onPaper(Scene.taxCode(41));
        term(Scene.taxCode(41), LocalDate.of(2015, 5, 1), null);
        String decision = "/applications/" + application + "/decision";
        MvcTestResult refused = staff.post(decision, tag(staff.get("/applications/" + application)), """
                {"outcome": "ADMITTED", "representative": {"name": "Anna Rossi", "appointment": "Verbale 1"}}""");
        assertThat(refused).hasStatus(422);
        assertThat(json(refused).at("/errors/0/field").asString()).isEqualTo("since");
        assertThat(json(refused).at("/errors/0/code").asString()).isEqualTo("membership.member-then");
        assertThat(staff.form(
                        "/desk" + decision,
                        "version",
                        version(application),
                        "outcome",
                        "ADMITTED",
                        "representativeName",
                        "Anna Rossi",
                        "appointment",
                        "Verbale 1"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"f-since-error\"")
                .doesNotContain("name=\"confirmed\"");
    }

    @Test
    void a_body_that_leaves_is_admitted_from_the_day_on_which_it_is_out() {
        LocalDate out = clock.today().plusDays(10);
        String application = onPaper(Scene.taxCode(42));
        term(Scene.taxCode(42), LocalDate.of(2015, 5, 1), out);
        String decision = "/applications/" + application + "/decision";
        String mandates = "/networks/cop/members/it-cf-" + Scene.taxCode(42) + "/mandates";
        MvcTestResult last = staff.post(
                mandates,
                null,
                "{\"email\": \"rosa.42@example.org\", \"rank\": \"REPRESENTATIVE\", \"act\": \"Verbale 0\"}");
        String accept = "/invitations/" + json(last).at("/invitation").asString() + "/acceptance";
        assertThat(Client.of(web, "rosa.42").post(accept, null, "")).hasStatusOk();
        String admit = """
                {"outcome": "ADMITTED", "since": "%s", "representativeEmail": "nadia.42@example.org",
                 "representative": {"name": "A", "appointment": "Verbale 1"}}""";
        String tag = tag(staff.get("/applications/" + application));
        assertThat(staff.post(decision, tag, admit.formatted(out.minusDays(1)))).hasStatus(422);
        assertThat(staff.post(decision, tag, admit.formatted(out))).hasStatusOk();
        await().atMost(Duration.ofSeconds(20)).until(() -> memberships.entered(application));
        await("the next representative is asked though the place is held until then")
                .atMost(Duration.ofSeconds(20))
                .until(() -> json(Client.of(web, "nadia.42").get("/invitations"))
                        .at("/items/0/rank")
                        .asString()
                        .equals("REPRESENTATIVE"));
        offer(application, out);
        assertThatThrownBy(() -> offer("another", out))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("mandate.representative-taken"));
    }

    private void offer(String application, LocalDate since) {
        appointments.offerRepresentative(
                application, COP, organisation(Scene.taxCode(42)), "Ponti", since, "Verbale 1", "ida.42@example.org");
    }

    @Test
    void an_admission_that_cannot_enter_is_a_dead_letter_that_operators_see() {
        String application = onPaper(Scene.taxCode(43));
        term(Scene.taxCode(43), LocalDate.of(2015, 5, 1), null);
        organisations.registered(
                TaxCode.of(Scene.taxCode(43)), new Profile("Ponti", "NGO", null, null, null), "sede@example.org");
        tag(staff.send(
                HttpMethod.PATCH,
                "/applications/" + application,
                tag(staff.get("/applications/" + application)),
                "k43",
                "{\"contact\": {\"email\": \"altra@example.org\"}}"));
        LocalDate today = clock.today();
        applications.change(
                new ApplicationId(application),
                admitted -> admitted.admit(
                        new Verdict.Admit(today, null, null, null, "Anna", "Verbale 1", null, null)
                                .decision(CharterOf.cop(), "staff", today),
                        Instant.now()));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Client.operator(web).get("/operations/dead-letters"))
                        .bodyText()
                        .contains("membership.overlap", application));
        assertThat(memberships.entered(application)).isFalse();
        assertThat(memberships.of(COP, organisation(Scene.taxCode(43)))).hasSize(1);
        assertThat(organisations.require(organisation(Scene.taxCode(43))).contact())
                .as("nothing of the member changes")
                .extracting(Contact::email)
                .isEqualTo("sede@example.org");
    }

    private String onPaper(String taxCode) {
        String table = "codice fiscale;denominazione;tipo\n" + taxCode + ";Ponti;NGO\n";
        assertThat(staff.upload(
                        "/networks/cop/imports", null, table.getBytes(StandardCharsets.UTF_8), "as", "applications"))
                .hasStatusOk();
        return applications.openFor(COP, TaxCode.of(taxCode)).orElseThrow().id().value();
    }

    private void term(String taxCode, LocalDate since, @Nullable LocalDate until) {
        assertThat(memberships.enter(
                        new MembershipId(taxCode),
                        new Membership.Entry(COP, organisation(taxCode), "Ponti", "NGO", "VOTING", since, until, null)))
                .isTrue();
    }

    private static OrganisationId organisation(String taxCode) {
        return OrganisationId.of(TaxCode.of(taxCode));
    }

    private String version(String application) {
        return tag(staff.get("/applications/" + application)).replace("\"", "");
    }
}
