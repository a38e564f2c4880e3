package org.regionalforum.membership.mandate;

/** Where a mandate stands. */
public enum MandateStatus {
    /** The person has not answered yet. */
    OFFERED,
    /** Accepted; it holds within its dates. */
    OPEN,
    /** It holds no more, or never did. */
    ENDED
}
