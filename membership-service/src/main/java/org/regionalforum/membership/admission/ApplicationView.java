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

    record DecisionView(
            String outcome,
            LocalDate on,
            @Nullable LocalDate since,
            @Nullable String standing,
            @Nullable String act,
            @Nullable String representative,
            @Nullable String appointment,
            @Nullable String reasons,
            @Nullable LocalDate appealBy) {
        static @Nullable DecisionView of(@Nullable Decision decision) {
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
                            null,
                            null);
                case Decision.Refused r ->
                    new DecisionView("REFUSED", r.on(), null, null, r.act(), null, null, r.reasons(), r.appealBy());
                case Decision.SetAside s ->
                    new DecisionView("SET_ASIDE", s.on(), null, null, null, null, null, s.reasons(), null);
            };
        }
    }

    static ApplicationView of(MembershipApplication application, boolean entered) {
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
                application.applicant() == null,
                application.receivedOn(),
                application.termEndsOn(),
                application.question(),
                DecisionView.of(application.decision()),
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
