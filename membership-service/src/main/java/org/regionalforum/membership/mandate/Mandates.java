package org.regionalforum.membership.mandate;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;
import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.StoreParts;
import org.regionalforum.membership.network.NetworkId;
import org.regionalforum.membership.organisation.OrganisationId;
import org.springframework.stereotype.Component;

/** All mandates; each place of a rank is held by at most one that is not ended. */
@Component
class Mandates extends AggregateStore<MandateId, Mandate> {
    private static final Bson RUNS = Filters.ne("status", MandateStatus.ENDED.name());

    Mandates(StoreParts parts) {
        super(parts, Mandate.class, "mandates");
        ensureUnique("seat");
        ensureIndex("network", "organisation");
        ensureIndex("person");
        ensureIndex("offer.code");
        ensureIndex("offer.email");
        ensureIndex("status");
    }

    /** Of an organisation in a network, the newest first. */
    List<Mandate> of(NetworkId network, OrganisationId organisation) {
        return query(
                Filters.and(Filters.eq("network", network.value()), Filters.eq("organisation", organisation.value())),
                Sorts.descending("since", "_id"),
                0);
    }

    /** Those of an organisation that are not ended. */
    List<Mandate> running(NetworkId network, OrganisationId organisation) {
        return of(network, organisation).stream()
                .filter(mandate -> mandate.status() != MandateStatus.ENDED)
                .toList();
    }

    List<Mandate> heldBy(String person) {
        return query(Filters.eq("person", person), Sorts.descending("since", "_id"), 0);
    }

    List<Mandate> offeredTo(String email) {
        return query(Filters.eq("offer.email", email), Sorts.ascending("_id"), 0);
    }

    Optional<Mandate> offeredBy(String code) {
        return query(Filters.eq("offer.code", code), Sorts.ascending("_id"), 1).stream()
                .findFirst();
    }

    /** Those that time has ended and nobody has said so yet. */
    List<Mandate> lapsed(LocalDate today, Instant now) {
        return query(
                Filters.and(
                        RUNS, Filters.or(Filters.lte("until", today.toString()), Filters.lte("offer.expiresAt", now))),
                Sorts.ascending("_id"),
                500);
    }

    /** The organisations of a network that have a delegate on a day. */
    Set<String> withDelegate(NetworkId network, LocalDate day) {
        return organisations(Filters.and(
                Filters.eq("network", network.value()),
                Filters.eq("status", MandateStatus.OPEN.name()),
                Filters.in("rank", Rank.FIRST.name(), Rank.SUBSTITUTE.name()),
                Filters.lte("since", day.toString()),
                Filters.or(Filters.exists("until", false), Filters.gt("until", day.toString()))));
    }

    /** The organisations of a network of which somebody was asked to be a delegate and has not answered. */
    Set<String> withOffer(NetworkId network) {
        return organisations(Filters.and(
                Filters.eq("network", network.value()),
                Filters.eq("status", MandateStatus.OFFERED.name()),
                Filters.in("rank", Rank.FIRST.name(), Rank.SUBSTITUTE.name())));
    }

    private Set<String> organisations(Bson filter) {
        Set<String> found = new HashSet<>();
        collection()
                .find(filter)
                .projection(Projections.include("organisation"))
                .forEach(mandate -> found.add(mandate.getString("organisation")));
        return found;
    }
}
