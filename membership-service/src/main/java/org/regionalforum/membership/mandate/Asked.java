package org.regionalforum.membership.mandate;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as somebody asks for it, before it is checked.
 *
 * @param since today where none is named
 * @param until the first day on which it no longer holds
 * @param act needed of staff
 * @param language in which the invitation is written
 */
record Asked(
        String email,
        Rank rank,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable String act,
        Locale language) {}
