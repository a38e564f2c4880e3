package org.regionalforum.forum.ballot;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.regionalforum.forum.member.Members;
import org.regionalforum.forum.proposal.Proposal;
import org.regionalforum.forum.proposal.ProposalDesk;
import org.regionalforum.forum.proposal.ProposalId;
import org.regionalforum.forum.proposal.ProposalStatus;
import org.regionalforum.forum.register.Body;
import org.regionalforum.forum.register.Entry;
import org.regionalforum.forum.register.Register;
import org.regionalforum.forum.roll.Roll;
import org.regionalforum.forum.roll.RollEntry;
import org.regionalforum.forum.rule.Cast;
import org.regionalforum.forum.rule.Count;
import org.regionalforum.forum.rule.Elector;
import org.regionalforum.forum.rule.Result;
import org.regionalforum.forum.rule.Result.Outcome;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.springframework.stereotype.Component;

/**
 * Does what a ballot's time brings: asks for the roll, opens, closes, counts, enters it in the register. Each step may be
 * interrupted and done again; what was done before is met and left.
 */
@Component
class BallotClerk {
    static final String ASSEMBLY = Body.ASSEMBLY.code();

    private final Ballots ballots;
    private final Boxes boxes;
    private final ProposalDesk proposals;
    private final Register register;
    private final Certifier certifier;
    private final Members members;
    private final LawClock clock;
    private final InstantSource machine;

    BallotClerk(
            Ballots ballots,
            Boxes boxes,
            ProposalDesk proposals,
            Register register,
            Certifier certifier,
            Members members,
            LawClock clock,
            InstantSource machineClock) {
        this.ballots = ballots;
        this.boxes = boxes;
        this.proposals = proposals;
        this.register = register;
        this.certifier = certifier;
        this.members = members;
        this.clock = clock;
        this.machine = machineClock;
    }

    /**
     * Tells the proposal that it is in this ballot; done again at the opening, in case the first time was cut off. A proposal that
     * has a newer version or was withdrawn meanwhile is not: the ballot is cancelled.
     */
    boolean bind(Ballot announced) {
        if (announced.status() != BallotStatus.ANNOUNCED) {
            return true;
        }
        try {
            proposals.change(
                    new ProposalId(announced.matter().proposal()),
                    proposal -> proposal.putTo(
                            announced.id().value(), announced.matter().version()));
            return true;
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.CONFLICT) {
                throw refused; // a store that is busy says nothing about the proposal; the opening tries again
            }
            ballots.change(announced.id(), ballot -> {
                if (ballot.status() == BallotStatus.ANNOUNCED) {
                    ballot.cancel(null, List.of());
                }
            });
            return false;
        }
    }

    void askForRoll(Ballot announced) {
        if (!bind(announced)) {
            return;
        }
        ballots.change(announced.id(), ballot -> {
            if (ballot.status() == BallotStatus.ANNOUNCED) {
                ballot.askForRoll(machine.instant().truncatedTo(ChronoUnit.MILLIS), clock.today());
            }
        });
    }

    void delay(Ballot opening) {
        ballots.change(opening.id(), Ballot::delay);
    }

    /** Never opened: its roll did not come before its close. */
    void lapse(Ballot opening) {
        giveBack(ballots.change(opening.id(), ballot -> {
            if (ballot.status() == BallotStatus.OPENING) {
                ballot.cancel(null, called(ballot));
            }
        }));
    }

    /** The organisations of the boxes that stand already. */
    List<String> called(Ballot opening) {
        return boxes.of(opening.id()).stream()
                .flatMap(box -> box.lines().stream())
                .map(line -> line.entry().organisation())
                .toList();
    }

    /** The title of a proposal was removed from public sight; so it is in the ballots on it. */
    void forget(String proposal, String text) {
        ballots.on(proposal).forEach(ballot -> ballots.change(ballot.id(), of -> of.forget(text)));
    }

    /** The proposal waits for another ballot. */
    void giveBack(Ballot cancelled) {
        if (cancelled.status() == BallotStatus.CANCELLED) {
            decide(cancelled, proposal -> proposal.decided(cancelled.id().value(), ProposalStatus.ON_AGENDA));
        }
    }

    /** The same, where a stop came between the two; a close that was interrupted goes on by itself. */
    void settle(Proposal proposal) {
        Optional.ofNullable(proposal.ballot())
                .flatMap(ballot -> ballots.find(new BallotId(ballot)))
                .ifPresent(this::giveBack);
    }

    List<Proposal> unsettled() {
        return proposals.inBallot();
    }

    /** The roll is whole: the boxes are placed, then the ballot is open. One that is over by then does not open. */
    void open(Roll roll) {
        Ballot ballot = ballots.find(new BallotId(roll.ballot())).orElse(null);
        if (ballot == null || ballot.status() != BallotStatus.OPENING) {
            return;
        }
        if (!clock.instant().isBefore(ballot.closesAt())) {
            lapse(ballot);
            return;
        }
        List<RollEntry> entries = roll.entries().stream()
                .sorted(Comparator.comparing(RollEntry::organisation))
                .toList();
        List<String> firsts = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += Box.MOST) {
            List<RollEntry> lines = entries.subList(from, Math.min(from + Box.MOST, entries.size()));
            boxes.place(Box.with(ballot, firsts.size(), lines));
            firsts.add(lines.getFirst().organisation());
        }
        ballots.change(ballot.id(), one -> one.open(roll.hash(), firsts, Math.toIntExact(roll.entitled())));
    }

    void remind(Ballot ballot) {
        boxes.of(ballot.id()).forEach(box -> boxes.remind(ballot, box));
        ballots.change(ballot.id(), Ballot::reminded);
    }

    void closeByTime(Ballot open) {
        Ballot closing = ballots.change(open.id(), ballot -> {
            if (ballot.status() == BallotStatus.OPEN) {
                ballot.close(ClosedBy.TIME, ballot.closesAt());
            }
        });
        finish(closing);
    }

    /** Shuts the boxes, counts, enters the result in the register and says it. */
    void finish(Ballot ballot) {
        if (ballot.status() != BallotStatus.CLOSING) {
            return;
        }
        boxes.shut(ballot.id(), clock);
        List<Box> shut = boxes.of(ballot.id());
        Instant closedAt = closedAt(ballot, shut);
        List<Line> lines = shut.stream().flatMap(box -> box.lines().stream()).toList();
        Result result = result(ballot, lines);
        LocalDate on = LocalDate.ofInstant(closedAt, LawClock.ROME);
        Entry entry = register.enter(
                new Register.Wish(
                        ballot.network(),
                        ASSEMBLY,
                        ballot.id().value(),
                        Entry.Kind.BALLOT,
                        result.outcome() == Outcome.ADOPTED,
                        on),
                slot -> certifier.prove(ballot, lines, closedAt, slot));
        Ballot.Closing closing = new Ballot.Closing(
                ASSEMBLY, entry.position(), entry.year(), entry.number(), on, entry.hash(), closedAt, result);
        List<String> suspended = suspended(ballot, lines, on);
        // Before the ballot is closed: what a stop interrupts here is done again, until it is.
        decide(ballot, result.outcome(), on);
        ballots.change(ballot.id(), one -> one.closed(closing, suspended));
    }

    /**
     * By time: the instant that was announced. By staff: when the last box was shut, since until then votes were taken, and not
     * before any of them, whichever instance's clock it was taken by; never after the instant that was announced. It follows from
     * what is stored alone, so a close that was cut off ends at the same instant.
     */
    static Instant closedAt(Ballot ballot, List<Box> shut) {
        if (ballot.closedBy() == ClosedBy.TIME) {
            return ballot.closesAt();
        }
        Instant latest = Stream.concat(
                        Stream.of(ballot.opensAt(), ballot.closedAt()),
                        shut.stream().flatMap(box -> box.last().stream()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return latest.isBefore(ballot.closesAt()) ? latest : ballot.closesAt();
    }

    /** Who may vote by the frozen roll and is suspended now. */
    private List<String> suspended(Ballot ballot, List<Line> lines, LocalDate on) {
        Set<String> suspended = members.suspended(ballot.network(), on);
        return lines.stream()
                .map(Line::entry)
                .filter(entry -> entry.entitled() && suspended.contains(entry.organisation()))
                .map(RollEntry::organisation)
                .toList();
    }

    static Result result(Ballot ballot, List<Line> lines) {
        List<Elector> electors = new ArrayList<>();
        List<Cast> casts = new ArrayList<>();
        List<String> conflicts = new ArrayList<>();
        for (Line line : lines) {
            RollEntry entry = line.entry();
            electors.add(new Elector(entry.organisation(), entry.actorType(), entry.weight(), entry.entitled()));
            if (line.vote() != null) {
                casts.add(new Cast(entry.organisation(), line.vote().choice()));
            }
            if (line.conflict() != null) {
                conflicts.add(entry.organisation());
            }
        }
        return Count.of(ballot.rules(), electors, casts, conflicts);
    }

    /** Without quorum nothing is decided: the proposal waits for another ballot. */
    private void decide(Ballot ballot, Outcome outcome, LocalDate on) {
        String by = ballot.id().value();
        decide(ballot, proposal -> {
            switch (outcome) {
                case ADOPTED -> proposal.decided(by, ProposalStatus.ADOPTED);
                case NOT_ADOPTED -> proposal.decided(by, ProposalStatus.NOT_ADOPTED);
                case NO_QUORUM -> proposal.withoutQuorum(by, on);
            }
        });
    }

    private void decide(Ballot ballot, Consumer<Proposal> decision) {
        proposals.change(new ProposalId(ballot.matter().proposal()), decision);
    }
}
