package org.regionalforum.membership.mandate;

import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.inbox.FactMeta;
import org.regionalforum.kit.inbox.Subscriptions;
import org.regionalforum.membership.member.MembershipFact.MemberLeft;
import org.regionalforum.membership.member.Memberships;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.organisation.OrganisationId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Ends the mandates of an organisation with its membership, unless another term follows at once. */
@Component
class MandateFeed {
    private final Mandates mandates;
    private final Memberships memberships;
    private final LawClock clock;

    MandateFeed(Mandates mandates, Memberships memberships, LawClock clock) {
        this.mandates = mandates;
        this.memberships = memberships;
        this.clock = clock;
    }

    void left(MemberLeft fact, FactMeta meta) {
        NetworkId network = new NetworkId(fact.network());
        OrganisationId organisation = new OrganisationId(fact.organisation());
        if (memberships.current(network, organisation, fact.until()).isPresent()) {
            return;
        }
        mandates.running(network, organisation)
                .forEach(mandate ->
                        mandates.change(mandate.id(), running -> running.memberLeft(fact.until(), clock.today())));
    }

    /** The table of this feed. */
    @Configuration(proxyBeanMethods = false)
    static class Table {
        @Bean
        Subscriptions mandatesTable(MandateFeed feed) {
            return Subscriptions.as("mandates")
                    .from("membership.facts")
                    .on("org.regionalforum.membership.member-left.v1", MemberLeft.class, feed::left);
        }
    }
}
