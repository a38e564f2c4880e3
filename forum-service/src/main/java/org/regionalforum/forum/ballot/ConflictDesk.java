package org.regionalforum.forum.ballot;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.ballot.Line.Declared;
import org.regionalforum.forum.ballot.VotingDesk.Standing;
import org.regionalforum.forum.mandate.Acting;
import org.regionalforum.forum.mandate.Mandate;
import org.regionalforum.forum.member.Members;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.stereotype.Component;

/** Delegates declare conflicts of interest from the announcement on: on the ballot until its roll is asked for, then in its box. */
@Component
class ConflictDesk {
    private final Ballots ballots;
    private final VotingDesk voting;
    private final Acting acting;
    private final Members members;
    private final LawClock clock;

    ConflictDesk(Ballots ballots, VotingDesk voting, Acting acting, Members members, LawClock clock) {
        this.ballots = ballots;
        this.voting = voting;
        this.acting = acting;
        this.members = members;
        this.clock = clock;
    }

    /** An organisation that a person acts for. */
    record Party(String organisation, String name) {
        private Party(Mandate mandate) {
            this(mandate.organisation(), mandate.organisationName());
        }

        private Party(Standing standing) {
            this(standing.line().entry().organisation(), standing.line().entry().name());
        }
    }

    /** Declares that the organisation's interest is in conflict with what is decided; once, and not to be taken back. */
    Receipt declare(Actor actor, BallotId id, String organisation) {
        Ballot ballot = ballots.require(id);
        if (ballot.status() != BallotStatus.ANNOUNCED) {
            return Receipt.of(voting.declare(actor, id, organisation));
        }
        Mandate mandate = acting.require(actor, ballot.network(), organisation);
        if (observes(mandate)) {
            throw Refusal.forbidden("member.observer");
        }
        Declared conflict = new Declared(mandate.code(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return Receipt.declared(ballots.change(id, one -> one.declare(organisation, conflict)), mandate);
    }

    /** The organisation for which a person is about to declare; refuses whoever does not act for it. */
    Party party(Actor actor, BallotId id, String organisation) {
        Ballot ballot = ballots.require(id);
        return ballot.status() == BallotStatus.ANNOUNCED
                ? new Party(acting.require(actor, ballot.network(), organisation))
                : new Party(voting.see(actor, id, organisation));
    }

    /**
     * The organisations for which a person may declare a conflict now.
     *
     * @param own the lines for which it acts
     */
    List<Party> mayDeclare(@Nullable Actor actor, Ballot ballot, List<Standing> own) {
        return switch (ballot.status()) {
            case ANNOUNCED ->
                acting.of(actor, ballot.network()).stream()
                        .filter(mandate ->
                                ballot.declared(mandate.organisation()).isEmpty() && !observes(mandate))
                        .map(Party::new)
                        .distinct()
                        .toList();
            case OPEN ->
                own.stream()
                        .filter(one ->
                                one.line().entry().entitled() && one.line().conflict() == null)
                        .map(Party::new)
                        .toList();
            case OPENING, CLOSING, CLOSED, CANCELLED -> List.of();
        };
    }

    /** The organisations of a person that declared a conflict, while they have no line yet. */
    List<Party> declaredBefore(@Nullable Actor actor, Ballot ballot) {
        return switch (ballot.status()) {
            case ANNOUNCED, OPENING ->
                acting.of(actor, ballot.network()).stream()
                        .filter(mandate ->
                                ballot.declared(mandate.organisation()).isPresent())
                        .map(Party::new)
                        .distinct()
                        .toList();
            case OPEN, CLOSING, CLOSED, CANCELLED -> List.of();
        };
    }

    private boolean observes(Mandate mandate) {
        return members.member(mandate.network(), mandate.organisation(), clock.today())
                .filter(member -> member.standing().equals("OBSERVER"))
                .isPresent();
    }
}
