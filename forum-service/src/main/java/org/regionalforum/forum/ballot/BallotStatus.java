package org.regionalforum.forum.ballot;

import org.regionalforum.kit.problem.Refusal;

/** Where a ballot stands, and where it may go. */
public enum BallotStatus {
    ANNOUNCED,
    /** The roll is asked for; nobody votes before it is stated. */
    OPENING,
    OPEN,
    /** No vote is taken any more; what was taken is counted. */
    CLOSING,
    CLOSED,
    /** Taken back before it opened, or its roll did not come before its close. */
    CANCELLED;

    BallotStatus to(BallotStatus next) {
        boolean legal = switch (this) {
            case ANNOUNCED -> next == OPENING || next == CANCELLED;
            case OPENING -> next == OPEN || next == CANCELLED;
            case OPEN -> next == CLOSING;
            case CLOSING -> next == CLOSED;
            case CLOSED, CANCELLED -> false;
        };
        if (!legal) {
            throw Refusal.conflict("ballot.move." + name());
        }
        return next;
    }
}
