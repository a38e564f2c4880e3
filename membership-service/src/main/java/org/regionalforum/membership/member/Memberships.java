package org.regionalforum.membership.member;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.aggregate.StoreParts;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.organisation.OrganisationId;
import org.springframework.stereotype.Component;

/** The members' book; of one organisation and network at most one term is open at a time. */
@Component
public class Memberships extends AggregateStore<MembershipId, Membership> {
    static final String CURRENT = "current";

    private final InstantSource clock;

    Memberships(StoreParts parts, InstantSource machineClock) {
        super(parts, Membership.class, "memberships");
        this.clock = machineClock;
        ensureUnique(CURRENT);
        ensureIndex("network", "organisation");
        ensureIndex("organisation");
        ensureIndex("representative");
    }

    /**
     * Enters a term once.
     *
     * @return true when this call entered it, false when it stood there or the organisation has an open term
     */
    public boolean enter(MembershipId id, Membership.Entry entry) {
        try {
            keep(Membership.enter(id, entry, clock.instant()));
            return true;
        } catch (KeyTaken taken) {
            return false;
        }
    }

    /** Whether a term would overlap another one of the same organisation in the same network. */
    public boolean overlaps(
            NetworkId network, OrganisationId organisation, LocalDate since, @Nullable LocalDate until) {
        return of(network, organisation).stream()
                .anyMatch(term -> (until == null || term.since().isBefore(until))
                        && (term.until() == null || since.isBefore(term.until())));
    }

    public boolean entered(String id) {
        return find(new MembershipId(id)).isPresent();
    }

    /** The term by which an organisation is a member on a day. */
    public Optional<Membership> current(NetworkId network, OrganisationId organisation, LocalDate day) {
        return of(network, organisation).stream()
                .filter(term -> term.runsOn(day))
                .findFirst();
    }

    /** All terms of an organisation in a network, the oldest first. */
    public List<Membership> of(NetworkId network, OrganisationId organisation) {
        return query(
                Filters.and(Filters.eq("network", network.value()), Filters.eq("organisation", organisation.value())),
                Sorts.ascending("since"),
                0);
    }

    /** All terms of a network, of each organisation the oldest first. */
    public List<Membership> of(NetworkId network) {
        return query(Filters.eq("network", network.value()), Sorts.ascending("organisation", "since"), 0);
    }

    /** All terms whose admission recorded the person as the representative. */
    public List<Membership> recordedFor(String person) {
        return query(Filters.eq("representative", person), Sorts.ascending("name"), 0);
    }

    /** All terms of an organisation in all networks, the oldest first. */
    public List<Membership> of(OrganisationId organisation) {
        return query(Filters.eq("organisation", organisation.value()), Sorts.ascending("since"), 0);
    }
}
