package org.regionalforum.membership.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.regionalforum.kit.aggregate.Announcement;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.admission.ApplicationDocument.DocumentKind;
import org.regionalforum.membership.admission.ApplicationFact.ApplicationAdmitted;
import org.regionalforum.membership.admission.ApplicationFact.ApplicationReceived;
import org.regionalforum.membership.admission.ApplicationFact.ApplicationRefused;
import org.regionalforum.membership.admission.ApplicationFact.ApplicationSubmitted;
import org.regionalforum.membership.admission.ApplicationFact.ApplicationTermApproaching;
import org.regionalforum.membership.admission.ApplicationFact.InformationRequested;
import org.regionalforum.membership.admission.ApplicationFact.InformationSupplied;
import org.regionalforum.membership.contact.Contact;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.organisation.TaxCode;
import org.regionalforum.membership.reference.Seat;

class MembershipApplicationTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Contact ANNA = new Contact("anna@example.org", "Anna", "it");
    private static final TaxCode CODE = TaxCode.of("80018000044");
    private static final Particulars WHOLE = new Particulars(
            "Ponti",
            CODE,
            "NGO",
            "1.8.10",
            new Seat("Torino", "001272", "TO", "Piemonte", "IT"),
            new Particulars.ContactPoint("Anna", "anna@example.org", null),
            null);

    @Test
    void the_term_runs_from_the_application_and_ends_with_its_last_day() {
        MembershipApplication sent = sent();
        assertThat(sent.status()).isEqualTo(ApplicationStatus.SUBMITTED);
        assertThat(sent.termEndsOn()).isEqualTo(LocalDate.of(2027, 1, 23));
        assertThat(facts(sent)).hasAtLeastOneElementOfType(ApplicationSubmitted.class);
    }

    @Test
    void it_is_not_sent_without_the_parts_that_the_board_needs_each_named() {
        MembershipApplication empty = draft(Particulars.none());
        assertThatThrownBy(() -> empty.submit(ANNA, TODAY, 60, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.errors())
                                .extracting(Refusal.FieldError::field)
                                .containsExactly(
                                        "organisationName",
                                        "taxCode",
                                        "actorType",
                                        "legalForm",
                                        "seat",
                                        "contact.name",
                                        "contact.email"));
        assertThat(empty.status()).isEqualTo(ApplicationStatus.DRAFT);
    }

    @Test
    void it_is_not_sent_without_the_statute() {
        refuses("input.invalid", () -> draft(WHOLE).submit(ANNA, TODAY, 60, NOW));
    }

    @Test
    void what_was_sent_is_changed_only_when_staff_ask() {
        MembershipApplication sent = sent();
        refuses("application.not-editable", () -> sent.describe(WHOLE, "anna", NOW));
        sent.ask("Manca la nomina", "t1", "staff", TODAY, NOW);
        sent.describe(WHOLE, "anna", NOW);
        refuses(
                "input.invalid",
                () -> sent.describe(
                        new Particulars("Ponti", TaxCode.of("95162550107"), "NGO", null, null, null, null),
                        "anna",
                        NOW));
        refuses(
                "input.invalid",
                () -> sent.describe(new Particulars("Ponti", CODE, null, null, null, null, null), "anna", NOW));
    }

    @Test
    void an_answer_does_not_start_the_term_again() {
        MembershipApplication sent = sent();
        sent.ask("Manca la nomina", "t1", "staff", TODAY.plusDays(3), NOW);
        sent.submit(ANNA, TODAY.plusDays(10), 60, NOW);
        assertThat(sent.termEndsOn()).isEqualTo(LocalDate.of(2027, 1, 23));
        assertThat(sent.question()).isNull();
        assertThat(facts(sent))
                .hasAtLeastOneElementOfType(InformationRequested.class)
                .hasAtLeastOneElementOfType(InformationSupplied.class);
    }

    @Test
    void an_admission_is_one_fact_that_says_standing_and_first_day() {
        MembershipApplication sent = sent();
        sent.admit(admission("staff"), NOW);
        ApplicationAdmitted fact = last(sent, ApplicationAdmitted.class);
        assertThat(fact.since()).isEqualTo(TODAY);
        assertThat(fact.standing()).isEqualTo("VOTING");
        assertThat(fact.organisation()).isEqualTo("it-cf-80018000044");
    }

    @Test
    void a_refusal_without_reasons_is_impossible() {
        refuses("input.invalid", () -> new Verdict.Refuse(TODAY, "  ", null).decision(CharterOf.cop(), TODAY, TODAY));
    }

    @Test
    void a_refused_body_may_appeal_for_sixty_days_from_being_told_however_long_ago_the_board_decided() {
        MembershipApplication sent = sent();
        LocalDate told = LocalDate.of(2027, 2, 24);
        sent.refuse(
                new Verdict.Refuse(TODAY, "Fuori statuto", null).decision(CharterOf.cop(), TODAY, told),
                "t",
                "staff",
                NOW);
        assertThat(last(sent, ApplicationRefused.class).on()).isEqualTo(TODAY);
        assertThat(last(sent, ApplicationRefused.class).appealBy()).isEqualTo(LocalDate.of(2027, 4, 25));
    }

    @Test
    void nothing_is_decided_before_it_was_received() {
        LocalDate before = TODAY.minusDays(1);
        refuses(
                "input.invalid",
                () -> sent().refuse(new Decision.Refused(before, "x", TODAY, null), "t", "staff", NOW));
        refuses("input.invalid", () -> sent().setAside(new Decision.SetAside(before, "x"), "t", "staff", NOW));
        refuses(
                "input.invalid",
                () -> sent().admit(
                                new Verdict.Admit(before, null, null, null, "Anna", "Verbale 1", null, null)
                                        .decision(CharterOf.cop(), "staff", before),
                                NOW));
    }

    @Test
    void a_decided_application_cannot_be_decided_again() {
        MembershipApplication sent = sent();
        sent.admit(admission("staff"), NOW);
        refuses("application.closed", () -> sent.admit(admission("staff"), NOW));
        refuses("application.closed", () -> sent.withdraw("anna", TODAY, NOW));
        refuses("application.closed", () -> sent.ask("?", "t", "staff", TODAY, NOW));
    }

    @Test
    void nobody_decides_an_application_that_they_filed() {
        refuses("application.own", () -> sent().admit(admission("anna"), NOW));
        refuses("application.own", () -> sent().setAside(new Decision.SetAside(TODAY, "x"), "t", "anna", NOW));
    }

    @Test
    void an_admission_before_the_founding_is_refused() {
        Verdict.Admit early =
                new Verdict.Admit(null, LocalDate.of(1996, 12, 31), null, null, "Anna", "Verbale 1", null, null);
        refuses("input.invalid", () -> early.decision(CharterOf.cop(), "staff", TODAY));
    }

    @Test
    void staff_are_reminded_once_at_each_mark() {
        MembershipApplication sent = sent();
        LocalDate end = LocalDate.of(2027, 1, 23);
        List<Integer> marks = TermWatch.MARKS;
        sent.remind(end.minusDays(15), marks, NOW);
        sent.remind(end.minusDays(14), marks, NOW);
        sent.remind(end.minusDays(14), marks, NOW);
        sent.remind(end.minusDays(4), marks, NOW);
        sent.remind(end.minusDays(3), marks, NOW);
        sent.remind(end, marks, NOW);
        assertThat(reminders(sent)).containsExactly(14, 3);
    }

    @Test
    void marks_missed_together_are_one_reminder() {
        MembershipApplication sent = sent();
        sent.remind(LocalDate.of(2027, 1, 22), TermWatch.MARKS, NOW);
        assertThat(reminders(sent)).containsExactly(1);
    }

    @Test
    void a_decided_application_reminds_nobody() {
        MembershipApplication sent = sent();
        sent.admit(admission("staff"), NOW);
        sent.remind(LocalDate.of(2027, 1, 20), TermWatch.MARKS, NOW);
        assertThat(reminders(sent)).isEmpty();
    }

    @Test
    void the_term_of_a_paper_application_runs_from_its_receipt() {
        MembershipApplication paper = MembershipApplication.received(
                new ApplicationId("p"), new NetworkId("cop"), WHOLE, LocalDate.of(2026, 11, 1), 60, "staff", NOW);
        assertThat(paper.termEndsOn()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(facts(paper)).singleElement().isInstanceOf(ApplicationReceived.class);
    }

    @Test
    void what_came_on_paper_is_completed_answered_and_withdrawn_by_staff() {
        MembershipApplication paper = paper(new Particulars("Ponti", CODE, "NGO", null, null, null, null));
        assertThat(contacts(paper)).isEmpty();
        paper.describe(WHOLE, "staff", NOW);
        assertThat(contacts(paper)).containsExactly("anna@example.org");
        paper.ask("Manca la nomina", "t1", "staff", TODAY, NOW);
        paper.supply("staff", TODAY.plusDays(3), NOW);
        assertThat(paper.status()).isEqualTo(ApplicationStatus.SUBMITTED);
        assertThat(paper.question()).isNull();
        refuses("application.move", () -> paper.supply("staff", TODAY, NOW));
        paper.withdraw("staff", TODAY, NOW);
        assertThat(paper.status()).isEqualTo(ApplicationStatus.WITHDRAWN);
        assertThat(paper.history()).last().extracting(Step::by).isEqualTo("staff");
        refuses("application.not-editable", () -> paper.describe(WHOLE, "staff", NOW));
    }

    @Test
    void whoever_must_tell_a_body_that_applied_on_paper_hears_its_address_before_and_whether_there_is_one() {
        Particulars none = new Particulars("Ponti", CODE, "NGO", null, null, null, null);
        for (Consumer<MembershipApplication> act : List.<Consumer<MembershipApplication>>of(
                of -> of.ask("Manca la nomina", "t1", "staff", TODAY, NOW),
                of -> of.admit(admission("staff"), NOW),
                of -> of.refuse(new Decision.Refused(TODAY, "x", TODAY, null), "t", "staff", NOW),
                of -> of.setAside(new Decision.SetAside(TODAY, "x"), "t", "staff", NOW))) {
            MembershipApplication reached = paper(WHOLE);
            act.accept(reached);
            assertThat(contacts(reached)).containsExactly("anna@example.org", "anna@example.org");
            assertThat(facts(reached).getLast()).hasFieldOrPropertyWithValue("contact", true);
            assertThat(reached.announcements().getLast().topic())
                    .as("the fact comes last")
                    .isNull();
            MembershipApplication unreached = paper(none);
            act.accept(unreached);
            assertThat(contacts(unreached)).isEmpty();
            assertThat(facts(unreached).getLast()).hasFieldOrPropertyWithValue("contact", false);
            MembershipApplication sent = sent();
            act.accept(sent);
            assertThat(facts(sent).getLast()).hasFieldOrPropertyWithValue("contact", null);
        }
    }

    @Test
    void the_address_of_what_came_on_paper_goes_with_the_person_to_whom_it_belongs() {
        MembershipApplication paper = paper(WHOLE);
        paper.forget("anna", Set.of("anna@example.org"));
        assertThat(contacts(paper)).containsExactly("anna@example.org", null);
    }

    @Test
    void a_draft_that_was_withdrawn_was_never_sent() {
        MembershipApplication draft = draft(WHOLE);
        draft.withdraw("anna", TODAY, NOW);
        assertThat(draft.sent()).isFalse();
        assertThat(sent().sent()).isTrue();
    }

    @Test
    void it_holds_ten_documents() {
        MembershipApplication draft = draft(WHOLE);
        for (int i = 0; i < 10; i++) {
            draft.add(document(DocumentKind.OTHER), "anna");
        }
        refuses("input.invalid", () -> draft.add(document(DocumentKind.OTHER), "anna"));
    }

    @Test
    void every_move_that_is_not_named_is_refused() {
        for (ApplicationStatus from : ApplicationStatus.values()) {
            boolean over = !from.isOpen() && from != ApplicationStatus.DRAFT;
            for (ApplicationStatus to : ApplicationStatus.values()) {
                if (over || to == ApplicationStatus.DRAFT) {
                    assertThatThrownBy(() -> from.to(to)).isInstanceOf(Refusal.class);
                }
            }
        }
    }

    private static MembershipApplication paper(Particulars particulars) {
        return MembershipApplication.received(
                new ApplicationId("p"), new NetworkId("cop"), particulars, TODAY, 60, "staff", NOW);
    }

    private static List<@Nullable String> contacts(MembershipApplication of) {
        List<@Nullable String> addresses = new ArrayList<>();
        of.announcements().stream()
                .filter(said -> Contact.TOPIC.equals(said.topic()))
                .forEach(said -> addresses.add(said.body() instanceof Contact contact ? contact.email() : null));
        return addresses;
    }

    private static MembershipApplication draft(Particulars particulars) {
        return MembershipApplication.draft(new ApplicationId("a1"), new NetworkId("cop"), particulars, "anna", NOW);
    }

    private static MembershipApplication sent() {
        MembershipApplication draft = draft(WHOLE);
        draft.add(document(DocumentKind.STATUTE), "anna");
        draft.submit(ANNA, TODAY, 60, NOW);
        return draft;
    }

    private static ApplicationDocument document(DocumentKind kind) {
        return new ApplicationDocument("f1", kind, "statuto.pdf", 1000, "00", NOW);
    }

    private static Decision.Admitted admission(String by) {
        return new Verdict.Admit(TODAY, null, null, "Verbale 3/2026", "Anna Rossi", "Verbale 1/2025", null, null)
                .decision(CharterOf.cop(), by, TODAY);
    }

    private static List<Object> facts(MembershipApplication of) {
        return of.announcements().stream()
                .filter(said -> said.topic() == null)
                .map(Announcement::body)
                .<Object>map(body -> body)
                .toList();
    }

    private static List<Integer> reminders(MembershipApplication of) {
        return facts(of).stream()
                .filter(ApplicationTermApproaching.class::isInstance)
                .map(fact -> ((ApplicationTermApproaching) fact).daysLeft())
                .toList();
    }

    private static <T> T last(MembershipApplication of, Class<T> type) {
        return type.cast(facts(of).getLast());
    }

    private static void refuses(String code, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo(code));
    }
}
