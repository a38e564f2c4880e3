package org.regionalforum.membership.member;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The reasoned act by which a network ends a membership, as staff fill it in.
 *
 * @param endUntil first day out; tomorrow where none is named
 */
record StrikeForm(@Nullable String endReasons, @Nullable LocalDate endUntil) {
    static final Map<String, String> FIELDS = Map.of("reasons", "endReasons", "until", "endUntil");
}
