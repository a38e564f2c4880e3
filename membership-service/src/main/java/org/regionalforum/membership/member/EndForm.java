package org.regionalforum.membership.member;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regionalforum.membership.member.Membership.EndCause;

/**
 * The end of a membership as somebody fills it in.
 *
 * @param cause by the member's word, or by a reasoned act of the network, which it is where nothing is said
 * @param endUntil first day out; tomorrow where none is named
 */
record EndForm(
        @Nullable EndCause cause,
        @Nullable String endReasons,
        @Nullable LocalDate endUntil) {
    static final Map<String, String> FIELDS = Map.of("reasons", "endReasons", "until", "endUntil");

    static EndForm empty() {
        return new EndForm(null, null, null);
    }

    EndCause why() {
        return cause == null ? EndCause.STRUCK : cause;
    }
}
