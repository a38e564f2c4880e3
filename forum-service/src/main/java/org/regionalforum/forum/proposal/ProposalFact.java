package org.regionalforum.forum.proposal;

import java.time.LocalDate;
import java.util.List;
import org.regionalforum.kit.aggregate.EventType;

/** What is published about proposals; titles and texts are named by their ids. */
public sealed interface ProposalFact {
    @EventType("org.regionalforum.forum.proposal-opened.v1")
    record ProposalOpened(
            String proposal,
            String network,
            int number,
            String kind,
            String organisation,
            String person,
            String title,
            LocalDate on)
            implements ProposalFact {}

    /** A new version; who supported an older one is asked again. */
    @EventType("org.regionalforum.forum.proposal-revised.v1")
    record ProposalRevised(
            String proposal,
            String network,
            int number,
            int version,
            String title,
            List<String> supporters,
            List<String> persons)
            implements ProposalFact {}

    /** An organisation supports a version; {@code supporters} is how many active members do so now. */
    @EventType("org.regionalforum.forum.proposal-supported.v1")
    record ProposalSupported(
            String proposal, String network, int version, String organisation, String person, int supporters)
            implements ProposalFact {}

    /** The support that the network asks for is there: it stands on the agenda. */
    @EventType("org.regionalforum.forum.proposal-admitted.v1")
    record ProposalAdmitted(
            String proposal,
            String network,
            int number,
            int version,
            String title,
            int supporters,
            String organisation,
            String person)
            implements ProposalFact {}

    /** Taken back by its author; who else supported it is told. */
    @EventType("org.regionalforum.forum.proposal-withdrawn.v1")
    record ProposalWithdrawn(
            String proposal,
            String network,
            int number,
            String organisation,
            String title,
            String person,
            List<String> supporters,
            boolean onAgenda)
            implements ProposalFact {}

    /** A title or text was removed from public sight; what it said is gone, its hash in a certificate stays. */
    @EventType("org.regionalforum.forum.proposal-text-erased.v1")
    record ProposalTextErased(String proposal, String network, int number, int version, String text)
            implements ProposalFact {}
}
