package org.regionalforum.membership.admission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.EventType;

/**
 * What is published about membership applications. A text that somebody wrote travels on {@code membership.texts}. Of a body that
 * applied on paper it is said, as {@code contact}, whether a contact was shared under the application's id; absent where it has an
 * applicant, and in facts of before.
 */
public sealed interface ApplicationFact {
    @EventType("org.regionalforum.membership.application-submitted.v1")
    record ApplicationSubmitted(
            String application,
            String network,
            String organisation,
            String organisationName,
            String taxCode,
            String actorType,
            String applicant,
            LocalDate on,
            LocalDate termEndsOn)
            implements ApplicationFact {}

    /** Received on paper and entered by staff. */
    @EventType("org.regionalforum.membership.application-received.v1")
    record ApplicationReceived(
            String application,
            String network,
            String organisation,
            String organisationName,
            String actorType,
            LocalDate on,
            LocalDate termEndsOn)
            implements ApplicationFact {}

    @EventType("org.regionalforum.membership.information-requested.v1")
    record InformationRequested(
            String application,
            String network,
            String organisationName,
            @Nullable String applicant,
            String text,
            @Nullable Boolean contact,
            LocalDate on)
            implements ApplicationFact {}

    @EventType("org.regionalforum.membership.information-supplied.v1")
    record InformationSupplied(String application, String network, String organisationName, LocalDate on)
            implements ApplicationFact {}

    /** The board admitted the body; its membership follows from this fact. */
    @EventType("org.regionalforum.membership.application-admitted.v1")
    record ApplicationAdmitted(
            String application,
            String network,
            String organisation,
            String organisationName,
            String actorType,
            @Nullable String applicant,
            String standing,
            LocalDate since,
            @Nullable Boolean contact,
            LocalDate on)
            implements ApplicationFact {}

    @EventType("org.regionalforum.membership.application-refused.v1")
    record ApplicationRefused(
            String application,
            String network,
            String organisation,
            String organisationName,
            @Nullable String applicant,
            String reasons,
            LocalDate appealBy,
            @Nullable Boolean contact,
            LocalDate on)
            implements ApplicationFact {}

    @EventType("org.regionalforum.membership.application-withdrawn.v1")
    record ApplicationWithdrawn(String application, String network, String organisationName, LocalDate on)
            implements ApplicationFact {}

    @EventType("org.regionalforum.membership.application-set-aside.v1")
    record ApplicationSetAside(
            String application,
            String network,
            String organisationName,
            @Nullable String applicant,
            String reasons,
            @Nullable Boolean contact,
            LocalDate on)
            implements ApplicationFact {}

    /** The term ends soon and nothing is decided. */
    @EventType("org.regionalforum.membership.application-term-approaching.v1")
    record ApplicationTermApproaching(
            String application, String network, String organisationName, int daysLeft, LocalDate termEndsOn)
            implements ApplicationFact {}
}
