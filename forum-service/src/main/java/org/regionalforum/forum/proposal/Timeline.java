package org.regionalforum.forum.proposal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way of a proposal: opened, revised, on the agenda, voted on, decided. */
@Component
public class Timeline {
    private final List<Milestones> others;

    Timeline(List<Milestones> others) {
        this.others = others;
    }

    /** All steps, the oldest first; on one day as they follow from each other. */
    public List<Milestone> of(Proposal proposal) {
        List<Milestone> all = new ArrayList<>();
        for (Version version : proposal.versions()) {
            all.add(
                    version.number() == 1
                            ? Milestone.on(
                                    version.on(), "opened", proposal.author().organisationName())
                            : Milestone.on(version.on(), "revised", String.valueOf(version.number())));
        }
        if (proposal.admittedOn() != null) {
            all.add(Milestone.on(proposal.admittedOn(), "on-agenda"));
        }
        others.forEach(other -> all.addAll(other.of(proposal)));
        return List.copyOf(all);
    }
}
