package org.regionalforum.membership.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.membership.admission.ApplicationDocument.DocumentKind;
import org.regionalforum.membership.reference.Seat;

/**
 * An application as the applicant and the network's staff see it.
 *
 * @param termEndsOn last day on which the board is to decide
 * @param entered after an admission: whether the membership stands in the book already
 * @param question what staff asked for and is not answered yet
 */
record ApplicationView(
        String application,
        String network,
        ApplicationStatus status,
        @Nullable String organisationName,
        @Nullable String taxCode,
        @Nullable String actorType,
        @Nullable String legalForm,
        @Nullable Seat seat,
        Particulars.@Nullable ContactPoint contact,
        @Nullable Boolean aicsListed,
        boolean onPaper,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate termEndsOn,
        @Nullable String question,
        @Nullable DecisionView decision,
        @Nullable Boolean entered,
        List<DocumentView> documents,
        List<StepView> history) {

    record DocumentView(String document, DocumentKind kind, String name, long size, String sha256, Instant addedAt) {}

    /**
     * A step of the history.
     *
     * @param by {@code applicant}, {@code staff} or {@code platform}; nobody's name
     */
    record StepView(
            Instant at, String what, String by, @Nullable String text) {}

    /**
     * What the board decided.
     *
     * @param representativeEmail where the representative is asked to take the mandate; for the network's staff
     * @param checkedBy the person of the staff who checked the act of appointment; for the network's staff
     */
    record DecisionView(
            String outcome,
            LocalDate on,
            @Nullable LocalDate since,
            @Nullable String standing,
            @Nullable String act,
            @Nullable String representative,
            @Nullable String appointment,
            @Nullable String representativeEmail,
            @Nullable String checkedBy,
            @Nullable String reasons,
            @Nullable LocalDate appealBy) {
        static @Nullable DecisionView of(@Nullable Decision decision, boolean forStaff) {
            return switch (decision) {
                case null -> null;
                case Decision.Admitted a ->
                    new DecisionView(
                            "ADMITTED",
                            a.on(),
                            a.since(),
                            a.standing().name(),
                            a.act(),
                            a.representative().name(),
                            a.representative().appointment(),
                            forStaff ? a.representative().email() : null,
                            forStaff ? a.checkedBy() : null,
                            null,
                            null);
                case Decision.Refused r ->
                    new DecisionView(
                            "REFUSED", r.on(), null, null, r.act(), null, null, null, null, r.reasons(), r.appealBy());
                case Decision.SetAside s ->
                    new DecisionView("SET_ASIDE", s.on(), null, null, null, null, null, null, null, s.reasons(), null);
            };
        }
    }

    /** @param forStaff whether the network's staff read it, who see whom they asked and who checked */
    static ApplicationView of(MembershipApplication application, boolean entered, boolean forStaff) {
        Particulars of = application.particulars();
        return new ApplicationView(
                application.id().value(),
                application.network(),
                application.status(),
                of.organisationName(),
                of.taxCode() == null ? null : of.taxCode().value(),
                of.actorType(),
                of.legalForm(),
                of.seat(),
                of.contact(),
                of.aicsListed(),
                application.onPaper(),
                application.receivedOn(),
                application.termEndsOn(),
                application.question(),
                DecisionView.of(application.decision(), forStaff),
                application.status() == ApplicationStatus.ADMITTED ? entered : null,
                application.documents().stream()
                        .map(d -> new DocumentView(d.file(), d.kind(), d.name(), d.size(), d.sha256(), d.addedAt()))
                        .toList(),
                application.history().stream()
                        .map(step -> new StepView(step.at(), step.what(), who(application, step), step.text()))
                        .toList());
    }

    private static String who(MembershipApplication application, Step step) {
        if (step.by() == null) {
            return "platform";
        }
        return step.by().equals(application.applicant()) ? "applicant" : "staff";
    }
}
