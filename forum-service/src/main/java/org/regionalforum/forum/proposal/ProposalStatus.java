package org.regionalforum.forum.proposal;

import org.regionalforum.kit.problem.Refusal;

/** Where a proposal stands, and where it may go. */
public enum ProposalStatus {
    /** Gathers support. */
    OPEN,
    /** Has the support that the network asks for; staff put it to a ballot. */
    ON_AGENDA,
    /** A ballot on it is announced or runs. */
    IN_BALLOT,
    ADOPTED,
    /** Rejected by vote, for good; where there was no quorum nothing is decided, and it is on the agenda again. */
    NOT_ADOPTED,
    WITHDRAWN;

    ProposalStatus to(ProposalStatus next) {
        boolean legal = switch (this) {
            case OPEN -> next == ON_AGENDA || next == WITHDRAWN;
            case ON_AGENDA -> next == IN_BALLOT || next == OPEN || next == WITHDRAWN;
            case IN_BALLOT -> next == ADOPTED || next == NOT_ADOPTED || next == ON_AGENDA;
            case ADOPTED, NOT_ADOPTED, WITHDRAWN -> false;
        };
        if (!legal) {
            throw Refusal.conflict("proposal.move." + name());
        }
        return next;
    }
}
