package org.regionalforum.membership.admission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.inbox.FactMeta;
import org.regionalforum.kit.inbox.Subscriptions;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.membership.admission.ApplicationFact.ApplicationAdmitted;
import org.regionalforum.membership.mandate.Appointments;
import org.regionalforum.membership.member.Membership;
import org.regionalforum.membership.member.MembershipId;
import org.regionalforum.membership.member.Memberships;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.organisation.Organisation;
import org.regionalforum.membership.organisation.Organisations;
import org.regionalforum.membership.organisation.Profile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Enters in the book what the board decided: first the organisation, then its term; both once. */
@Component
class EntryFeed {
    private final MembershipApplications applications;
    private final Organisations organisations;
    private final Memberships memberships;
    private final Appointments appointments;

    EntryFeed(
            MembershipApplications applications,
            Organisations organisations,
            Memberships memberships,
            Appointments appointments) {
        this.applications = applications;
        this.organisations = organisations;
        this.memberships = memberships;
        this.appointments = appointments;
    }

    void enter(ApplicationAdmitted admitted, FactMeta meta) {
        MembershipApplication application = applications.require(new ApplicationId(admitted.application()));
        MembershipId id = new MembershipId(admitted.application());
        boolean entered = memberships.entered(id.value());
        if (!entered) {
            requireFree(application, admitted.since());
        }
        Organisation organisation = organisations.registered(
                application.taxCode(),
                new Profile(
                        admitted.organisationName(),
                        admitted.actorType(),
                        application.particulars().legalForm(),
                        application.particulars().seat(),
                        application.particulars().aicsListed()),
                entered ? null : application.particulars().email());
        enterOnce(
                id,
                new Membership.Entry(
                        new NetworkId(admitted.network()),
                        organisation.id(),
                        organisation.profile().name(),
                        admitted.actorType(),
                        admitted.standing(),
                        admitted.since(),
                        null,
                        representative(application)));
        if (application.decision() instanceof Decision.Admitted decided) {
            offer(application, decided, organisation);
        }
    }

    /**
     * Where the body has another term in these days the fact becomes a dead letter: nobody is counted twice, or lost in silence, and
     * nothing that is known of a member changes.
     */
    private void requireFree(MembershipApplication application, LocalDate since) {
        if (memberships.overlaps(application.networkId(), application.organisation(), since, null)) {
            throw overlap();
        }
    }

    private void enterOnce(MembershipId id, Membership.Entry entry) {
        if (!memberships.enter(id, entry) && !memberships.entered(id.value())) {
            throw overlap();
        }
    }

    private static Refusal overlap() {
        return Refusal.field("since", "membership.overlap");
    }

    /** Asks the representative, where the admission named an address and the person has no account yet. */
    private void offer(MembershipApplication application, Decision.Admitted decided, Organisation organisation) {
        Decision.Representative representative = decided.representative();
        if (representative.email() != null && representative.person() == null) {
            appointments.offerRepresentative(
                    application.id().value(),
                    application.networkId(),
                    organisation.id(),
                    organisation.profile().name(),
                    decided.since(),
                    representative.appointment(),
                    representative.email());
        }
    }

    private static @Nullable String representative(MembershipApplication application) {
        return application.decision() instanceof Decision.Admitted admitted
                ? admitted.representative().person()
                : null;
    }

    /** The table of this feed. */
    @Configuration(proxyBeanMethods = false)
    static class Table {
        @Bean
        Subscriptions membersBook(EntryFeed feed) {
            return Subscriptions.as("members-book")
                    .from("membership.facts")
                    .on("org.regionalforum.membership.application-admitted.v1", ApplicationAdmitted.class, feed::enter);
        }
    }
}
