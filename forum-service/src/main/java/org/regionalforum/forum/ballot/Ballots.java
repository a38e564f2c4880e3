package org.regionalforum.forum.ballot;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.StoreParts;
import org.springframework.stereotype.Component;

/** The ballots of all networks, numbered within each. */
@Component
class Ballots extends AggregateStore<BallotId, Ballot> {
    static final String UNDECIDED = "undecided";

    private static final int AT_ONCE = 100;

    Ballots(StoreParts parts) {
        super(parts, Ballot.class, "ballots");
        ensureUnique("place");
        ensureUnique(UNDECIDED);
        ensureIndex("status");
        ensureIndex("network", "number");
        ensureIndex("matter.proposal");
    }

    /** All ballots on a proposal, the oldest first. */
    List<Ballot> on(String proposal) {
        return query(Filters.eq("matter.proposal", proposal), Sorts.ascending("number"), 0);
    }

    int nextNumber(String network) {
        Document last = collection()
                .find(Filters.eq("network", network))
                .sort(Sorts.descending("number"))
                .projection(Projections.include("number"))
                .first();
        return last == null ? 1 : last.get("number", Number.class).intValue() + 1;
    }

    Optional<Ballot> numbered(String network, int number) {
        return query(Filters.eq("place", Ballot.place(network, number)), Sorts.ascending("_id"), 1).stream()
                .findFirst();
    }

    /** The newest first. */
    List<Ballot> of(String network, @Nullable BallotStatus status, @Nullable Integer before, int most) {
        List<Bson> filter = new ArrayList<>(List.of(Filters.eq("network", network)));
        if (status != null) {
            filter.add(Filters.eq("status", status.name()));
        }
        if (before != null) {
            filter.add(Filters.lt("number", before));
        }
        return query(Filters.and(filter), Sorts.descending("number"), most);
    }

    /** The open ballots of a network, what closes first on top. */
    List<Ballot> open(String network) {
        return query(
                Filters.and(Filters.eq("network", network), Filters.eq("status", BallotStatus.OPEN.name())),
                Sorts.ascending("closesAt", "number"),
                0);
    }

    /** Announced ones whose opening has come. */
    List<Ballot> toOpen(Instant lawNow) {
        return due(BallotStatus.ANNOUNCED, Filters.lte("opensAt", Date.from(lawNow)));
    }

    /** Those that wait for their roll. */
    List<Ballot> opening() {
        return due(BallotStatus.OPENING, Filters.empty());
    }

    /** Open ones whose reminder is due; not those that are over and wait to be closed. */
    List<Ballot> toRemind(Instant lawNow) {
        return due(
                BallotStatus.OPEN,
                Filters.and(
                        Filters.lte("remindAt", Date.from(lawNow)),
                        Filters.gt("closesAt", Date.from(lawNow)),
                        Filters.eq("reminded", false)));
    }

    List<Ballot> toClose(Instant lawNow) {
        return due(BallotStatus.OPEN, Filters.lte("closesAt", Date.from(lawNow)));
    }

    /** Those whose counting has begun and not ended. */
    List<Ballot> closing() {
        return due(BallotStatus.CLOSING, Filters.empty());
    }

    private List<Ballot> due(BallotStatus status, Bson when) {
        return query(Filters.and(Filters.eq("status", status.name()), when), Sorts.ascending("closesAt"), AT_ONCE);
    }
}
