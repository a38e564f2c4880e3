package org.regionalforum.forum.resolution;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.ballot.Ballot;
import org.regionalforum.forum.ballot.BallotDesk;
import org.regionalforum.forum.ballot.BallotId;
import org.regionalforum.forum.ballot.Matter;
import org.regionalforum.forum.decision.DecisionDesk;
import org.regionalforum.forum.decision.DecisionId;
import org.regionalforum.forum.decision.RecordedDecision;
import org.regionalforum.forum.member.Members;
import org.regionalforum.forum.proposal.Proposal;
import org.regionalforum.forum.proposal.ProposalDesk;
import org.regionalforum.forum.proposal.ProposalId;
import org.regionalforum.forum.proposal.Version;
import org.regionalforum.forum.register.Body;
import org.regionalforum.forum.register.Entry;
import org.regionalforum.forum.register.Register;
import org.regionalforum.kit.clock.LawClock;
import org.regionalforum.kit.problem.Refusal;
import org.regionalforum.kit.web.Cursor;
import org.regionalforum.kit.web.Items;
import org.springframework.stereotype.Component;

/** Reads the register with what its entries are about. */
@Component
public class ResolutionDesk {
    private static final Pattern CODE = Pattern.compile("([a-z][a-z0-9-]*)-([a-z]+)-(\\d{1,9})");
    private static final int BEYOND = 1_000_000_000;

    private final Register register;
    private final BallotDesk ballots;
    private final ProposalDesk proposals;
    private final DecisionDesk decisions;
    private final Members members;

    ResolutionDesk(
            Register register, BallotDesk ballots, ProposalDesk proposals, DecisionDesk decisions, Members members) {
        this.register = register;
        this.ballots = ballots;
        this.proposals = proposals;
        this.decisions = decisions;
        this.members = members;
    }

    /** Everything that stands in the register of a body, the newest first. */
    public Items<Resolution> of(String network, Body body, Cursor cursor) {
        members.require(network);
        return Items.page(
                        register.of(network, body.code(), before(cursor), cursor.limit() + 1),
                        cursor.limit(),
                        entry -> String.valueOf(entry.position()))
                .map(this::resolution);
    }

    /** What was adopted by any body, by ballot or on paper, and entered last, whenever it was decided. */
    public List<Resolution> adopted(String network, int most) {
        members.require(network);
        return bodies(network).stream()
                .flatMap(body -> register.adopted(network, body.code(), most).stream())
                .sorted(Comparator.comparing(Entry::enteredAt).reversed())
                .limit(most)
                .map(this::resolution)
                .toList();
    }

    /** What a body adopted, by ballot or on paper, page by page. */
    public Items<Resolution> adopted(String network, Body body, @Nullable Integer year, Cursor cursor) {
        members.require(network);
        return Items.page(
                        register.adopted(network, body.code(), year, before(cursor), cursor.limit() + 1),
                        cursor.limit(),
                        entry -> String.valueOf(entry.position()))
                .map(this::resolution);
    }

    /** The years in which a body adopted something, the newest first. */
    public List<Integer> years(String network, Body body) {
        return register.years(network, body.code());
    }

    /** The bodies in whose registers something stands, and the assembly. */
    public List<Body> bodies(String network) {
        return Arrays.stream(Body.values())
                .filter(body -> body == Body.ASSEMBLY
                        || register.at(network, body.code(), 1).isPresent())
                .toList();
    }

    public Resolution one(String code) {
        Matcher parts = CODE.matcher(code);
        if (!parts.matches()) {
            throw Refusal.notFound();
        }
        return register.at(parts.group(1), parts.group(2), Integer.parseInt(parts.group(3)))
                .map(this::resolution)
                .orElseThrow(Refusal::notFound);
    }

    public Resolution at(String network, Body body, int position) {
        return register.at(network, body.code(), position).map(this::resolution).orElseThrow(Refusal::notFound);
    }

    public Resolution numbered(String network, int year, int number) {
        return register.numbered(network, Body.ASSEMBLY.code(), year, number)
                .map(this::resolution)
                .orElseThrow(Refusal::notFound);
    }

    /** The certificate as it was made, byte for byte. */
    public String certificate(Resolution of) {
        return register.certificate(of.entry().hash()).orElseThrow(Refusal::notFound);
    }

    private Resolution resolution(Entry entry) {
        return switch (entry.kind()) {
            case BALLOT -> decided(entry, ballots.one(new BallotId(entry.cause())));
            case RECORDED -> recorded(entry, decisions.one(new DecisionId(entry.cause())));
        };
    }

    private Resolution decided(Entry entry, Ballot ballot) {
        Matter matter = ballot.matter();
        Proposal proposal = proposals.one(new ProposalId(matter.proposal()));
        Version version = proposal.versions().stream()
                .filter(one -> one.number() == matter.version())
                .findFirst()
                .orElseThrow();
        Ballot.Closing closing = ballot.closing();
        return new Resolution(
                Resolution.code(entry),
                entry,
                version.title(),
                version.text(),
                matter.kind(),
                entry.on(),
                closing == null ? ballot.closesAt() : closing.at(),
                updated(entry, proposal.removedAt(version.number())),
                ballot.id().value(),
                ballot.number(),
                matter.proposal(),
                matter.number(),
                ballot.rules(),
                closing == null ? null : closing.result(),
                null,
                null);
    }

    private static Resolution recorded(Entry entry, RecordedDecision decision) {
        Instant at = decision.minutes().on().atStartOfDay(LawClock.ROME).toInstant();
        return new Resolution(
                Resolution.code(entry),
                entry,
                decision.minutes().title(),
                decision.minutes().text(),
                "RECORDED",
                entry.on(),
                at,
                updated(entry, decision.removedAt()),
                null,
                null,
                null,
                null,
                null,
                null,
                decision.id().value(),
                Objects.requireNonNull(decision.minutes()));
    }

    private static Instant updated(Entry entry, Optional<Instant> removed) {
        return removed.filter(entry.enteredAt()::isBefore).orElseGet(entry::enteredAt);
    }

    private static int before(Cursor cursor) {
        String after = cursor.after();
        try {
            return after == null ? BEYOND : Integer.parseInt(after);
        } catch (NumberFormatException e) {
            throw Refusal.of(Refusal.Kind.MALFORMED, "cursor.invalid");
        }
    }
}
