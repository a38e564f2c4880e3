package org.regionalforum.forum.proposal;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.StoreParts;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.Cursor;
import org.springframework.stereotype.Component;

/** The proposals of all networks, numbered within each. */
@Component
class Proposals extends AggregateStore<ProposalId, Proposal> {
    Proposals(StoreParts parts) {
        super(parts, Proposal.class, "proposals");
        ensureUnique("place");
        ensureIndex("network", "number");
        ensureIndex("status");
    }

    /** The number that the next proposal of a network gets, unless another is faster. */
    int nextNumber(String network) {
        Document last = collection()
                .find(Filters.eq("network", network))
                .sort(Sorts.descending("number"))
                .projection(Projections.include("number"))
                .first();
        return last == null ? 1 : last.get("number", Number.class).intValue() + 1;
    }

    Optional<Proposal> numbered(String network, int number) {
        return query(Filters.eq("place", Proposal.place(network, number)), Sorts.ascending("_id"), 1).stream()
                .findFirst();
    }

    /** The newest first; one more than asked for, so that it is known whether there are more. */
    List<Proposal> of(String network, @Nullable ProposalStatus status, Cursor cursor) {
        List<Bson> filter = new ArrayList<>(List.of(Filters.eq("network", network)));
        if (status != null) {
            filter.add(Filters.eq("status", status.name()));
        }
        String after = cursor.after();
        if (after != null) {
            filter.add(Filters.lt("number", before(after)));
        }
        return query(Filters.and(filter), Sorts.descending("number"), cursor.limit() + 1);
    }

    /** Those of a network that wait for a ballot, the longest waiting first. */
    List<Proposal> onAgenda(String network) {
        return query(
                Filters.and(Filters.eq("network", network), Filters.eq("status", ProposalStatus.ON_AGENDA.name())),
                Sorts.ascending("admittedOn", "number"),
                0);
    }

    List<Proposal> inBallot() {
        return query(Filters.eq("status", ProposalStatus.IN_BALLOT.name()), Sorts.ascending("_id"), 0);
    }

    /** The networks in which proposals gather support. */
    List<String> gatheringNetworks() {
        return collection()
                .distinct("network", Filters.eq("status", ProposalStatus.OPEN.name()), String.class)
                .into(new ArrayList<>());
    }

    /** Those of a network that gather support. */
    List<Proposal> gathering(String network) {
        return query(
                Filters.and(Filters.eq("network", network), Filters.eq("status", ProposalStatus.OPEN.name())),
                Sorts.ascending("number"),
                0);
    }

    private static int before(String after) {
        try {
            return Integer.parseInt(after);
        } catch (NumberFormatException e) {
            throw Refusal.of(Refusal.Kind.MALFORMED, "cursor.invalid");
        }
    }
}
