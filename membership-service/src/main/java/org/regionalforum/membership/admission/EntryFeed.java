package org.regionalforum.membership.admission;

import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.inbox.FactMeta;
import org.regionalforum.kit.inbox.Subscriptions;
import org.regionalforum.membership.admission.ApplicationFact.ApplicationAdmitted;
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

    EntryFeed(MembershipApplications applications, Organisations organisations, Memberships memberships) {
        this.applications = applications;
        this.organisations = organisations;
        this.memberships = memberships;
    }

    void enter(ApplicationAdmitted admitted, FactMeta meta) {
        MembershipApplication application = applications.require(new ApplicationId(admitted.application()));
        Organisation organisation = organisations.registered(
                application.taxCode(),
                new Profile(
                        admitted.organisationName(),
                        admitted.actorType(),
                        application.particulars().legalForm(),
                        application.particulars().seat(),
                        application.particulars().aicsListed()));
        memberships.enter(
                new MembershipId(admitted.application()),
                new Membership.Entry(
                        new NetworkId(admitted.network()),
                        organisation.id(),
                        organisation.profile().name(),
                        admitted.actorType(),
                        admitted.standing(),
                        admitted.since(),
                        null,
                        representative(application)));
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
