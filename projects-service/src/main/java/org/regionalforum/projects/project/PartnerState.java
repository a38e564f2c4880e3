package org.regionalforum.projects.project;

import org.regionalforum.kit.problem.Refusal;

/** How a part stands. An outsider is named and not asked. */
public enum PartnerState {
    ASKED,
    CONFIRMED,
    REFUSED,
    WITHDRAWN,
    NAMED;

    PartnerState to(PartnerState next) {
        boolean legal = switch (this) {
            case ASKED -> next == CONFIRMED || next == REFUSED;
            case CONFIRMED -> next == WITHDRAWN;
            case REFUSED, WITHDRAWN -> next == ASKED;
            case NAMED -> false;
        };
        if (!legal) {
            throw Refusal.conflict("part.move." + this);
        }
        return next;
    }

    /** Whether the lead may ask once more. */
    public boolean declined() {
        return this == REFUSED || this == WITHDRAWN;
    }

    /** Whether everybody sees that part. */
    boolean shown() {
        return this == CONFIRMED || this == NAMED;
    }
}
