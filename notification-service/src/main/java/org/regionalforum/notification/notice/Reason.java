package org.regionalforum.notification.notice;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why somebody is told. Its wording stands in the bundle {@code notices} under {@code reason.<key>}. */
public enum Reason {
    STAFF_OF_NETWORK,
    APPLICANT,
    REPRESENTATIVE,
    INVITED,
    NAMED,
    REMOVED,
    /** Holds the mandate that it is about. */
    HOLDER,
    /** Holds a mandate of the organisation. */
    DELEGATE,
    /** The organisation itself, at its own address. */
    ORGANISATION,
    AUTHOR,
    SUPPORTER,
    FOLLOWER,
    /** Somebody named this address and must be asked whether it is his or hers. */
    ASKED;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
