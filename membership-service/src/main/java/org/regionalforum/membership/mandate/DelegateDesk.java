package org.regionalforum.membership.mandate;

import java.util.List;
import java.util.Set;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.membership.member.Membership;
import org.regionalforum.membership.member.Memberships;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.network.Networks;
import org.regionalforum.membership.staff.Access;
import org.springframework.stereotype.Component;

/** Tells staff which members nobody can vote for today. */
@Component
public class DelegateDesk {
    private final Mandates mandates;
    private final Memberships memberships;
    private final Networks networks;
    private final Access access;
    private final LawClock clock;

    DelegateDesk(Mandates mandates, Memberships memberships, Networks networks, Access access, LawClock clock) {
        this.mandates = mandates;
        this.memberships = memberships;
        this.networks = networks;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A member without a first delegate or substitute.
     *
     * @param standing {@code VOTING} or {@code OBSERVER}
     * @param asked whether somebody was asked and has not answered yet
     */
    public record Missing(String organisation, String name, String standing, boolean asked) {}

    /** The members of today without a delegate, in the order of their ids. */
    public List<Missing> missing(Actor actor, NetworkId network) {
        networks.require(network);
        access.requireStaff(actor, network);
        Set<String> represented = mandates.withDelegate(network, clock.today());
        Set<String> asked = mandates.withOffer(network);
        return memberships.of(network).stream()
                .filter(term -> term.runsOn(clock.today()))
                .filter(term -> !represented.contains(term.organisation().value()))
                .map(term -> line(term, asked))
                .toList();
    }

    private static Missing line(Membership term, Set<String> asked) {
        String organisation = term.organisation().value();
        return new Missing(organisation, term.name(), term.standing(), asked.contains(organisation));
    }
}
