package org.regionalforum.forum.proposal;

import java.util.List;

/** What another capability knows of a proposal's way. */
@FunctionalInterface
public interface Milestones {
    /** The steps, in order. */
    List<Milestone> of(Proposal proposal);
}
