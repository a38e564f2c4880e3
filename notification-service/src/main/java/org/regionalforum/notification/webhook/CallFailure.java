package org.regionalforum.notification.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a try did not succeed. */
enum CallFailure {
    /** The answer's status says so. */
    STATUS,
    /** 410: it wants no more. */
    GONE,
    /** The answer leads elsewhere, where nobody goes. */
    REDIRECTED,
    /** No whole answer in time. */
    TOO_SLOW,
    /** The answer is longer than anybody needs. */
    TOO_LARGE,
    /** Nobody answers there. */
    UNREACHABLE,
    /** The name leads to an address that is not public. */
    ADDRESS_REFUSED,
    /** The subscriber was stopped or deleted before. */
    NOT_WANTED;

    @JsonValue
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
