package org.regionalforum.forum.ballot;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.ballot.Line.Declared;
import org.regionalforum.forum.ballot.Line.Vote;
import org.regionalforum.forum.mandate.Acting;
import org.regionalforum.forum.mandate.Mandate;
import org.regionalforum.forum.mandate.Mandate.Rank;
import org.regionalforum.forum.roll.RollEntry;
import org.regionalforum.forum.rule.Choice;
import org.regionalforum.forum.rule.RuleSet.Conflict;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.stereotype.Component;

/** Delegates vote, replace a vote where the rules let them, and declare conflicts of interest. */
@Component
public class VotingDesk {
    private final Ballots ballots;
    private final Boxes boxes;
    private final Acting acting;
    private final LawClock clock;

    VotingDesk(Ballots ballots, Boxes boxes, Acting acting, LawClock clock) {
        this.ballots = ballots;
        this.boxes = boxes;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * A vote as it stands.
     *
     * @param outranked whether somebody of a higher rank voted than who looks at it, who therefore may not replace it
     */
    public record Standing(Ballot ballot, Line line, boolean outranked) {
        Standing(Ballot ballot, Line line) {
            this(ballot, line, false);
        }

        /** The code of its receipt; null while there is no vote. */
        public @Nullable String receipt() {
            return Receipt.of(this).receipt();
        }
    }

    /**
     * Casts a vote, or replaces one.
     *
     * @param seen revision of the vote that is replaced; null for a first vote
     */
    public Standing vote(Actor actor, BallotId id, String organisation, Choice choice, @Nullable Expected seen) {
        Ballot ballot = ballots.require(id);
        Mandate mandate = acting.require(actor, ballot.network(), organisation);
        BoxId box = box(ballot, organisation);
        if (seen == null) {
            // Nearly every vote is the first one: nothing is read before it is written.
            Optional<Line> taken = cast(ballot, box, organisation, mandate, choice, 0);
            if (taken.isPresent()) {
                return new Standing(ballot, taken.get());
            }
        }
        Line line = line(ballot, organisation);
        Vote before = line.vote();
        if (before != null) {
            if (seen == null && before.choice() == choice && before.mandate().equals(mandate.code())) {
                return new Standing(ballot, line); // the same request again, its answer was lost
            }
            requireMayReplace(ballot, mandate, before, line, seen);
        }
        return cast(ballot, box, organisation, mandate, choice, line.revision())
                .map(taken -> new Standing(ballot, taken))
                .orElseThrow(() -> why(ballot, box, organisation, line.revision(), now()));
    }

    private Optional<Line> cast(
            Ballot ballot, BoxId box, String organisation, Mandate mandate, Choice choice, int revision) {
        Instant now = now();
        Vote vote = new Vote(choice, mandate.code(), mandate.sequence(), mandate.rank(), now);
        return boxes.vote(box, ballot, organisation, revision, vote, now);
    }

    /** Declares that the organisation's interest is in conflict with what is decided. */
    public Standing declare(Actor actor, BallotId id, String organisation) {
        Ballot ballot = ballots.require(id);
        Mandate mandate = acting.require(actor, ballot.network(), organisation);
        BoxId box = box(ballot, organisation);
        Line line = line(ballot, organisation);
        if (line.conflict() == null) {
            Instant now = now();
            Declared declared = new Declared(mandate.code(), now);
            if (!boxes.declare(box, organisation, declared, now)) {
                throw why(ballot, box, organisation, line.revision(), now);
            }
        }
        return standing(ballot, organisation);
    }

    /** The line of an organisation as one of its holders sees it. */
    public Standing see(Actor actor, BallotId id, String organisation) {
        Ballot ballot = ballots.require(id);
        acting.require(actor, ballot.network(), organisation);
        return standing(ballot, organisation);
    }

    /** Every open ballot on which a person may act, for each of its organisations. */
    public List<Standing> waitingFor(Actor actor) {
        return acting.of(actor).stream()
                .map(Mandate::network)
                .distinct()
                .flatMap(network -> ballots.open(network).stream())
                .flatMap(ballot -> of(actor, ballot).stream())
                .filter(standing -> standing.line().entry().entitled())
                .toList();
    }

    /** The lines of one ballot for which a person may act now. */
    public List<Standing> of(@Nullable Actor actor, Ballot ballot) {
        Map<String, Rank> highest = new LinkedHashMap<>();
        acting.of(actor, ballot.network())
                .forEach(mandate -> highest.merge(
                        mandate.organisation(), mandate.rank(), (one, other) -> one.atLeast(other) ? one : other));
        return highest.entrySet().stream()
                .flatMap(own -> find(ballot, own.getKey()).stream()
                        .map(line -> new Standing(ballot, line, outranked(line, own.getValue()))))
                .toList();
    }

    private static boolean outranked(Line line, Rank rank) {
        Vote vote = line.vote();
        return vote != null && !rank.atLeast(vote.rank());
    }

    private static void requireMayReplace(
            Ballot ballot, Mandate mandate, Vote before, Line line, @Nullable Expected seen) {
        if (!ballot.rules().voteMayChange()) {
            throw Refusal.conflict("vote.cast");
        }
        if (!mandate.rank().atLeast(before.rank())) {
            throw Refusal.forbidden("vote.higher-rank");
        }
        if (seen == null) {
            throw Refusal.of(Refusal.Kind.UNCONDITIONAL, "version.missing");
        }
        Long version = seen.version();
        if (version != null && version != line.revision()) {
            throw Refusal.of(Refusal.Kind.STALE, "version.stale");
        }
    }

    /** The reason why the store took nothing. */
    private Refusal why(Ballot ballot, BoxId id, String organisation, int revision, Instant now) {
        Box box = boxes.require(id);
        Line line = box.line(organisation).orElseThrow(Refusal::notFound);
        RollEntry entry = line.entry();
        if (!entry.entitled()) {
            return Refusal.forbidden("vote.left-out." + entry.reason());
        }
        if (now.isBefore(ballot.opensAt())) {
            return Refusal.conflict("vote.before-opening");
        }
        if (box.shut() != null || !now.isBefore(ballot.closesAt())) {
            return Refusal.conflict("vote.after-close");
        }
        if (line.conflict() != null && ballot.rules().conflict() == Conflict.RECUSE) {
            return Refusal.conflict("vote.recused");
        }
        if (line.revision() != revision) {
            return ballot.rules().voteMayChange()
                    ? Refusal.of(Refusal.Kind.STALE, "version.stale")
                    : Refusal.conflict("vote.cast");
        }
        return Refusal.of(Refusal.Kind.UNAVAILABLE, "store.contended");
    }

    private Standing standing(Ballot ballot, String organisation) {
        return new Standing(ballot, line(ballot, organisation));
    }

    /** The line of an organisation; refuses where it has none. */
    private Line line(Ballot ballot, String organisation) {
        return find(ballot, organisation).orElseThrow(() -> noLine(ballot));
    }

    private static BoxId box(Ballot ballot, String organisation) {
        return ballot.boxOf(organisation).orElseThrow(() -> noLine(ballot));
    }

    private static Refusal noLine(Ballot ballot) {
        return switch (ballot.status()) {
            case ANNOUNCED, OPENING -> Refusal.conflict("vote.before-opening");
            case CANCELLED -> Refusal.conflict("ballot.move.CANCELLED");
            case OPEN, CLOSING, CLOSED -> Refusal.forbidden("vote.left-out");
        };
    }

    private Optional<Line> find(Ballot ballot, String organisation) {
        return ballot.boxOf(organisation).flatMap(box -> boxes.line(box, organisation));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
