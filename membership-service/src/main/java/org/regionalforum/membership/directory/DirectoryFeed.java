package org.regionalforum.membership.directory;

import org.regionalforum.kit.inbox.FactMeta;
import org.regionalforum.kit.inbox.Subscriptions;
import org.regionalforum.membership.member.Membership;
import org.regionalforum.membership.member.MembershipFact.MemberAdmitted;
import org.regionalforum.membership.member.MembershipFact.MemberLeft;
import org.regionalforum.membership.member.MembershipFact.MemberReinstated;
import org.regionalforum.membership.member.MembershipFact.MemberSuspended;
import org.regionalforum.membership.member.MembershipId;
import org.regionalforum.membership.member.Memberships;
import org.regionalforum.membership.organisation.OrganisationFact.OrganisationChanged;
import org.regionalforum.membership.organisation.OrganisationId;
import org.regionalforum.membership.organisation.Organisations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Keeps the directory behind the members' book and the organisations. */
@Component
class DirectoryFeed {
    private final Directory directory;
    private final Memberships memberships;
    private final Organisations organisations;

    DirectoryFeed(Directory directory, Memberships memberships, Organisations organisations) {
        this.directory = directory;
        this.memberships = memberships;
        this.organisations = organisations;
    }

    void admitted(MemberAdmitted fact, FactMeta meta) {
        place(memberships.require(new MembershipId(fact.membership())));
    }

    void left(MemberLeft fact, FactMeta meta) {
        place(memberships.require(new MembershipId(fact.membership())));
    }

    void suspended(MemberSuspended fact, FactMeta meta) {
        place(memberships.require(new MembershipId(fact.membership())));
    }

    void reinstated(MemberReinstated fact, FactMeta meta) {
        place(memberships.require(new MembershipId(fact.membership())));
    }

    void changed(OrganisationChanged fact, FactMeta meta) {
        memberships.of(new OrganisationId(fact.organisation())).forEach(this::place);
    }

    private void place(Membership term) {
        Membership newest = term;
        while (!directory.place(newest, organisations.require(newest.organisation()))) {
            newest = memberships.require(term.id());
        }
    }

    /** The table of this feed. */
    @Configuration(proxyBeanMethods = false)
    static class Table {
        @Bean
        Subscriptions directoryTable(DirectoryFeed feed) {
            return Subscriptions.as("directory")
                    .from("membership.facts")
                    .on("org.regionalforum.membership.member-admitted.v1", MemberAdmitted.class, feed::admitted)
                    .on("org.regionalforum.membership.member-left.v1", MemberLeft.class, feed::left)
                    .on("org.regionalforum.membership.member-suspended.v1", MemberSuspended.class, feed::suspended)
                    .on("org.regionalforum.membership.member-reinstated.v1", MemberReinstated.class, feed::reinstated)
                    .on(
                            "org.regionalforum.membership.organisation-changed.v1",
                            OrganisationChanged.class,
                            feed::changed);
        }
    }
}
