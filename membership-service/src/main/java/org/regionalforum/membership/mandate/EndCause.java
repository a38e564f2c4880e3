package org.regionalforum.membership.mandate;

/** Why a mandate holds no more. */
public enum EndCause {
    /** Its last day has passed, or who may appoint ended it. */
    ENDED,
    /** The holder gave it back. */
    RESIGNED,
    /** The invited person did not want it. */
    DECLINED,
    /** Nobody answered the invitation. */
    EXPIRED_INVITATION,
    /** The organisation is no member any more. */
    MEMBER_LEFT
}
