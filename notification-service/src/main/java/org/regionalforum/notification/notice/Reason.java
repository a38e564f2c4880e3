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
    REMOVED;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
