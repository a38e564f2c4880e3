package org.regionalforum.notification.notice;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a delivery did not succeed. */
public enum DeliveryFailure {
    /** The mail server did not answer, or asked to come later. */
    UNAVAILABLE(false),
    /** The mail server refuses the address or the mail for good. */
    REFUSED(true),
    /** The address cannot be one. */
    INVALID_ADDRESS(true),
    /** The recipient's address was erased. */
    NO_ADDRESS(true),
    /** The text that belongs to it was erased. */
    TEXT_GONE(true),
    /** The process ended during the last try. */
    INTERRUPTED(false);

    private final boolean forGood;

    DeliveryFailure(boolean forGood) {
        this.forGood = forGood;
    }

    boolean forGood() {
        return forGood;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
