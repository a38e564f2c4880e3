package org.regionalforum.forum.ballot;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.regionalforum.forum.ballot.Line.Vote;
import org.regionalforum.forum.certificate.Certificate;
import org.regionalforum.forum.certificate.KeyRing;
import org.regionalforum.forum.certificate.Sealed;
import org.regionalforum.forum.register.Proof;
import org.regionalforum.forum.register.Slot;
import org.regionalforum.forum.roll.RollEntry;
import org.springframework.stereotype.Component;

/** Makes the certificate of a closed ballot; the same arguments give the same bytes. */
@Component
class Certifier {
    private final KeyRing keys;

    Certifier(KeyRing keys) {
        this.keys = keys;
    }

    Proof prove(Ballot ballot, List<Line> lines, Instant closedAt, Slot slot) {
        List<Certificate.Vote> votes = new ArrayList<>();
        List<String> conflicts = new ArrayList<>();
        for (Line line : lines) {
            String organisation = line.entry().organisation();
            Vote vote = line.vote();
            if (vote != null) {
                votes.add(Certificate.Vote.of(organisation, vote.mandate(), vote.sequence(), vote.choice(), vote.at()));
            }
            if (line.conflict() != null) {
                conflicts.add(organisation);
            }
        }
        Integer number = slot.number();
        Sealed sealed = keys.seal(Certificate.computed(
                new Certificate.Place(ballot.network(), BallotClerk.ASSEMBLY, slot.position(), slot.previous()),
                number == null ? 1 : number,
                subject(ballot, closedAt),
                ballot.rules(),
                new Certificate.Roll(ballot.rollId(), Objects.requireNonNull(ballot.rollHash()), entries(lines)),
                votes,
                conflicts));
        return new Proof(sealed.hash(), new String(sealed.bytes(), StandardCharsets.UTF_8));
    }

    private static Certificate.Ballot subject(Ballot ballot, Instant closedAt) {
        Matter matter = ballot.matter();
        return new Certificate.Ballot(
                ballot.id().value(),
                matter.proposal(),
                matter.titleHash(),
                matter.textHash(),
                ballot.opensAt().toString(),
                ballot.closesAt().toString(),
                closedAt.toString(),
                Certificate.ClosedBy.valueOf(
                        Objects.requireNonNull(ballot.closedBy()).name()));
    }

    private static List<Certificate.Entry> entries(List<Line> lines) {
        return lines.stream().map(Line::entry).map(Certifier::entry).toList();
    }

    private static Certificate.Entry entry(RollEntry entry) {
        return new Certificate.Entry(
                entry.organisation(),
                entry.name(),
                entry.actorType(),
                entry.weight(),
                entry.standing(),
                entry.entitled(),
                entry.reason());
    }
}
