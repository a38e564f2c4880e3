package org.regionalforum.forum.ballot;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.regionalforum.forum.ballot.BallotFact.ElectorsReminded;
import org.regionalforum.forum.ballot.BallotFact.VoteCast;
import org.regionalforum.forum.ballot.Line.Declared;
import org.regionalforum.forum.ballot.Line.Vote;
import org.regionalforum.kit.aggregate.AggregateStore;
import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.aggregate.Saying;
import org.regionalforum.kit.aggregate.StoreParts;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** The boxes of all ballots. Each change is one update whose filter holds all that makes it right. */
@Component
class Boxes extends AggregateStore<BoxId, Box> {
    private final MongoTemplate mongo;

    Boxes(StoreParts parts) {
        super(parts, Box.class, "boxes");
        this.mongo = parts.mongo();
        ensureIndex("ballot", "number");
    }

    /** Places a box once. */
    void place(Box box) {
        try {
            keep(box);
        } catch (KeyTaken taken) {
            // it stands there: the opening was interrupted and goes on
        }
    }

    List<Box> of(BallotId ballot) {
        return query(Filters.eq("ballot", ballot.value()), Sorts.ascending("number"), 0);
    }

    /** An organisation's line, and nothing else of its box. */
    Optional<Line> line(BoxId box, String organisation) {
        Document found = collection()
                .find(Filters.eq("_id", box.value()))
                .projection(Projections.include("lines." + organisation))
                .first();
        return found == null ? Optional.empty() : line(found, organisation);
    }

    private Optional<Line> line(Document box, String organisation) {
        return Optional.ofNullable(box.get("lines", new Document()).get(organisation, Document.class))
                .map(line -> mongo.getConverter().read(Line.class, line));
    }

    /**
     * Takes a vote.
     *
     * @param before revision of the line that the voter has seen; 0 for a first vote
     * @return the line as it stands then; empty where the box is not open at this instant, the organisation may not vote, or
     *     its line has changed
     */
    Optional<Line> vote(BoxId box, Ballot of, String organisation, int before, Vote vote, Instant lawNow) {
        String line = "lines." + organisation;
        Document stored = new Document("choice", vote.choice().name())
                .append("mandate", vote.mandate())
                .append("sequence", vote.sequence())
                .append("rank", vote.rank().name())
                .append("at", Date.from(vote.at()));
        return strikeAndSee(
                        box,
                        Filters.and(
                                taking(lawNow),
                                Filters.eq(line + ".entry.entitled", true),
                                Filters.eq(line + ".revision", before),
                                unlessRecused(of, line)),
                        List.of(Updates.set(line + ".vote", stored), Updates.set(line + ".revision", before + 1)),
                        List.of(new Saying(
                                of.network(),
                                organisation,
                                before + 1L,
                                new VoteCast(
                                        of.id().value(),
                                        of.network(),
                                        organisation,
                                        vote.mandate(),
                                        before > 0,
                                        vote.at(),
                                        of.matter().titleId()))),
                        Projections.include(line))
                .flatMap(after -> line(after, organisation));
    }

    /** Notes a conflict of interest, once; false where the box is not open or the organisation may not vote. */
    boolean declare(BoxId box, String organisation, Declared declared, Instant lawNow) {
        String line = "lines." + organisation;
        return strike(
                box,
                Filters.and(
                        taking(lawNow),
                        Filters.eq(line + ".entry.entitled", true),
                        Filters.exists(line + ".conflict", false)),
                List.of(Updates.set(
                        line + ".conflict",
                        new Document("mandate", declared.mandate()).append("at", Date.from(declared.at())))),
                List.of());
    }

    /** Reminds those who have not voted, once. */
    void remind(Ballot of, Box box) {
        List<String> silent = box.lines().stream()
                .filter(line -> line.entry().entitled() && line.vote() == null && line.conflict() == null)
                .map(line -> line.entry().organisation())
                .toList();
        List<Saying> said = silent.isEmpty()
                ? List.of()
                : List.of(new Saying(
                        of.network(),
                        "reminder",
                        1,
                        new ElectorsReminded(
                                of.id().value(),
                                of.network(),
                                box.id().value(),
                                of.matter().titleId(),
                                of.closesAt(),
                                silent)));
        strike(box.id(), Filters.exists("reminded", false), List.of(Updates.set("reminded", true)), said);
    }

    /** From now on no vote is taken; each box notes when it was shut, and the first call decides. */
    void shut(BallotId ballot, InstantSource lawClock) {
        for (Document box : collection()
                .find(Filters.and(Filters.eq("ballot", ballot.value()), Filters.exists("shut", false)))
                .projection(Projections.include("_id"))) {
            strike(
                    new BoxId(box.getString("_id")),
                    Filters.exists("shut", false),
                    List.of(Updates.set("shut", Date.from(lawClock.instant()))),
                    List.of());
        }
    }

    private static Bson taking(Instant lawNow) {
        Date now = Date.from(lawNow);
        return Filters.and(Filters.exists("shut", false), Filters.lte("opensAt", now), Filters.gt("closesAt", now));
    }

    private static Bson unlessRecused(Ballot of, String line) {
        return switch (of.rules().conflict()) {
            case RECUSE -> Filters.exists(line + ".conflict", false);
            case DECLARE -> Filters.empty();
        };
    }
}
