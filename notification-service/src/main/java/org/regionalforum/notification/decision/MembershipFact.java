package org.regionalforum.notification.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.regionalforum.notification.mandate.Rank;

/**
 * Facts of membership-service that somebody must learn, with what is needed of them. Whether a contact was shared is said of who
 * applied on paper, and absent in facts of before.
 */
sealed interface MembershipFact extends Fact {
    record ApplicationSubmitted(
            String application, String network, String organisationName, String applicant, LocalDate termEndsOn)
            implements MembershipFact {}

    /** On paper, entered by an import. */
    record ApplicationReceived(String application, String network) implements MembershipFact {}

    record InformationRequested(
            String application,
            String network,
            String organisationName,
            @Nullable String applicant,
            String text,
            @Nullable Boolean contact)
            implements MembershipFact {}

    record InformationSupplied(String application, String network, String organisationName) implements MembershipFact {}

    record ApplicationAdmitted(
            String application,
            String network,
            String organisation,
            String organisationName,
            @Nullable String applicant,
            String standing,
            LocalDate since,
            @Nullable Boolean contact)
            implements MembershipFact {}

    record ApplicationRefused(
            String application,
            String network,
            String organisation,
            String organisationName,
            @Nullable String applicant,
            String reasons,
            LocalDate appealBy,
            @Nullable Boolean contact)
            implements MembershipFact {}

    record ApplicationWithdrawn(String application, String network, String organisationName)
            implements MembershipFact {}

    record ApplicationSetAside(
            String application,
            String network,
            String organisationName,
            @Nullable String applicant,
            String reasons,
            @Nullable Boolean contact)
            implements MembershipFact {}

    record ApplicationTermApproaching(
            String application, String network, String organisationName, int daysLeft, LocalDate termEndsOn)
            implements MembershipFact {}

    record ApplicationsImported(
            String network,
            @JsonProperty("import") String importId,
            int entered,
            int refused,
            @Nullable String by) implements MembershipFact {}

    record MemberLeft(
            String membership,
            String network,
            String organisation,
            String name,
            LocalDate until,
            String cause,
            @Nullable String reasons,
            @Nullable String representative,
            @Nullable String by)
            implements MembershipFact {}

    record StaffInvited(String network, String invitation, Instant expiresAt) implements MembershipFact {}

    record StaffNamed(
            String network, String person, @Nullable String by) implements MembershipFact {}

    record StaffRemoved(
            String network, String person, @Nullable String by) implements MembershipFact {}

    record MandateOffered(
            String mandate, String network, String organisationName, Rank rank, String invitation, Instant expiresAt)
            implements MembershipFact {}

    record MandateOpened(
            String mandate,
            String network,
            String organisation,
            String organisationName,
            String person,
            Rank rank,
            LocalDate since)
            implements MembershipFact {}

    record MandateEnded(
            String mandate,
            String network,
            String organisation,
            String organisationName,
            @Nullable String person,
            Rank rank,
            LocalDate on,
            String cause)
            implements MembershipFact {}

    record MemberSuspended(
            String membership, String network, String organisation, String name, String reasons, LocalDate on)
            implements MembershipFact {}

    record MemberReinstated(String membership, String network, String organisation, String name, LocalDate on)
            implements MembershipFact {}

    /** The institution is absent in facts of before. */
    record RecognitionRevoked(
            String recognition,
            String network,
            LocalDate from,
            String actType,
            String actNumber,
            LocalDate actDate,
            @Nullable String institution)
            implements MembershipFact {}

    record RecognitionRecorded(
            String recognition, String network, String institution, String actType, String actNumber, LocalDate actDate)
            implements MembershipFact {}
}
