package org.regionalforum.membership.admission;

import org.regionalforum.kit.problem.Refusal;

/** Where an application stands, and where it may go from there. */
public enum ApplicationStatus {
    /** The applicant is still writing; nobody else sees it. */
    DRAFT,
    /** The board is to decide within the term. */
    SUBMITTED,
    /** Staff asked for something; the term runs on. */
    INFORMATION_REQUESTED,
    ADMITTED,
    REFUSED,
    WITHDRAWN,
    /** Its sender showed no power to act for the body: no decision on the body, which may apply again. */
    SET_ASIDE;

    ApplicationStatus to(ApplicationStatus next) {
        boolean legal = switch (this) {
            case DRAFT -> next == SUBMITTED || next == WITHDRAWN;
            case SUBMITTED -> next != DRAFT && next != SUBMITTED;
            case INFORMATION_REQUESTED -> next != DRAFT;
            case ADMITTED, REFUSED, WITHDRAWN, SET_ASIDE -> false;
        };
        if (!legal) {
            throw Refusal.conflict(isOpen() || this == DRAFT ? "application.move" : "application.closed");
        }
        return next;
    }

    /** Whether the board still has to decide. */
    public boolean isOpen() {
        return this == SUBMITTED || this == INFORMATION_REQUESTED;
    }
}
