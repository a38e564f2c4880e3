package org.regionalforum.forum.ballot;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.mandate.Acting;
import org.regionalforum.forum.member.Members;
import org.regionalforum.forum.proposal.Proposal;
import org.regionalforum.forum.proposal.ProposalDesk;
import org.regionalforum.forum.proposal.ProposalId;
import org.regionalforum.forum.proposal.Support;
import org.regionalforum.forum.proposal.Version;
import org.regionalforum.forum.rule.RuleSet;
import org.regionalforum.forum.rulebook.RulebookDesk;
import org.regionalforum.forum.text.Words;
import org.regionalforum.kit.actor.Actor;
import org.regionalforum.kit.aggregate.Expected;
import org.regionalforum.kit.aggregate.KeyTaken;
import org.regionalforum.kit.aggregate.Once;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.Items;
import org.springframework.stereotype.Component;

/** Staff announce, close and cancel ballots; anybody reads them. */
@Component
public class BallotDesk {
    private static final int TRIES = 40;

    private final Ballots ballots;
    private final Boxes boxes;
    private final ProposalDesk proposals;
    private final RulebookDesk rulebooks;
    private final Members members;
    private final Acting acting;
    private final BallotClerk clerk;
    private final LawClock clock;
    private final Turnouts turnouts;

    BallotDesk(
            Ballots ballots,
            Boxes boxes,
            ProposalDesk proposals,
            RulebookDesk rulebooks,
            Members members,
            Acting acting,
            BallotClerk clerk,
            LawClock clock,
            Turnouts turnouts) {
        this.ballots = ballots;
        this.boxes = boxes;
        this.proposals = proposals;
        this.rulebooks = rulebooks;
        this.members = members;
        this.acting = acting;
        this.clerk = clerk;
        this.clock = clock;
        this.turnouts = turnouts;
    }

    /**
     * Puts the latest version of a proposal on the agenda to a ballot.
     *
     * @param ruleSet key of a rule set of the network; its newest version is used
     * @param opensAt null: at once
     */
    Ballot announce(
            Actor actor,
            String network,
            String proposal,
            String ruleSet,
            @Nullable Instant opensAt,
            Instant closesAt,
            Once once) {
        members.require(network);
        acting.requireStaff(actor, network);
        RuleSet rules = rulebooks.latest(network, ruleSet);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant opens = opensAt == null || opensAt.isBefore(now) ? now : opensAt.truncatedTo(ChronoUnit.MILLIS);
        Instant closes = closesAt.truncatedTo(ChronoUnit.MILLIS);
        BallotId id = new BallotId(once.newId());
        Proposal of = proposals.one(new ProposalId(proposal));
        if (!of.network().equals(network)) {
            throw Refusal.field("proposal", "proposal.unknown");
        }
        of.requireReadyFor(id.value());
        Ballot announced = kept(id, network, matter(of), rules, opens, closes, once);
        if (!clerk.bind(announced)) {
            throw Refusal.conflict("proposal.move." + proposals.one(of.id()).status());
        }
        return announced;
    }

    private Ballot kept(
            BallotId id, String network, Matter matter, RuleSet rules, Instant opens, Instant closesAt, Once once) {
        for (int attempt = 1; ; attempt++) {
            try {
                return ballots.keep(
                        Ballot.announce(id, network, ballots.nextNumber(network), matter, rules, opens, closesAt),
                        once);
            } catch (KeyTaken taken) {
                if (taken.isOn(Ballots.UNDECIDED)) {
                    throw Refusal.conflict("proposal.move.IN_BALLOT");
                }
                // Somebody else took the number; the next one is tried.
                if (attempt == TRIES) {
                    throw Refusal.of(Refusal.Kind.UNAVAILABLE, "store.contended");
                }
            }
        }
    }

    /** Staff close an open ballot before its time. */
    Ballot close(Actor actor, BallotId id, Expected expected) {
        requireStaff(actor, id);
        Ballot closing = ballots.change(id, expected, ballot -> ballot.close(ClosedBy.STAFF, clock.instant()));
        clerk.finish(closing);
        return ballots.require(id);
    }

    /** Staff take a ballot back that has not opened. */
    Ballot cancel(Actor actor, BallotId id, Expected expected) {
        requireStaff(actor, id);
        Ballot cancelled = ballots.change(id, expected, ballot -> ballot.cancel(actor.person(), clerk.called(ballot)));
        clerk.giveBack(cancelled);
        return cancelled;
    }

    public Ballot one(BallotId id) {
        return ballots.require(id);
    }

    public Ballot numbered(String network, int number) {
        return ballots.numbered(network, number).orElseThrow(Refusal::notFound);
    }

    public Items<Ballot> of(String network, @Nullable BallotStatus status, Cursor cursor) {
        members.require(network);
        return Items.page(
                ballots.of(network, status, before(cursor), cursor.limit() + 1),
                cursor.limit(),
                ballot -> String.valueOf(ballot.number()));
    }

    /** The open ballots of a network, what closes first on top. */
    public List<Ballot> open(String network) {
        return ballots.open(network);
    }

    /** The frozen roll with its reasons, by organisation; empty before the opening. */
    public List<Line> roll(Ballot ballot) {
        return boxes.of(ballot.id()).stream()
                .flatMap(box -> box.lines().stream())
                .toList();
    }

    /** The organisations suspended after the roll was frozen and before the close: they vote all the same. */
    public Set<String> suspendedSince(Ballot ballot) {
        return switch (ballot.status()) {
            case ANNOUNCED, OPENING, CANCELLED -> Set.of();
            case OPEN, CLOSING -> members.suspended(ballot.network(), clock.today());
            case CLOSED -> ballot.suspended();
        };
    }

    /** How many took part so far, never how. */
    public Turnout turnout(Ballot ballot) {
        return turnouts.of(ballot, () -> Turnout.of(ballot.rules(), roll(ballot)));
    }

    boolean keeps(@Nullable Actor actor, Ballot ballot) {
        return acting.keeps(actor, ballot.network());
    }

    private void requireStaff(Actor actor, BallotId id) {
        acting.requireStaff(actor, ballots.require(id).network());
    }

    private static @Nullable Integer before(Cursor cursor) {
        String after = cursor.after();
        try {
            return after == null ? null : Integer.valueOf(after);
        } catch (NumberFormatException e) {
            throw Refusal.of(Refusal.Kind.MALFORMED, "cursor.invalid");
        }
    }

    private static Matter matter(Proposal proposal) {
        Version version = proposal.latest();
        return new Matter(
                proposal.id().value(),
                proposal.number(),
                proposal.kind().name(),
                version.number(),
                version.title(),
                proposal.titleId(),
                Words.hash(version.text()),
                Words.hash(version.title()),
                proposal.author().organisation(),
                proposal.author().organisationName(),
                proposal.author().person(),
                proposal.supporters().stream().map(Support::person).distinct().toList());
    }
}
