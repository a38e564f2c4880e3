package org.regionalforum.membership.forgetting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stays of a person after its erasure: always the opaque id beside an act, never a name or an address.
 *
 * @param what {@code membership.representative}, {@code mandate} or {@code application}: where the id stays
 * @param document id of the document
 * @param reason code of the legal ground; the bundle {@code messages} words it
 * @param until the first day on which nothing has to be kept; null while what it is kept for still runs
 */
public record Kept(
        String what,
        String document,
        String reason,
        @Nullable LocalDate until) {
    /** Ordinary limitation of actions, Civil Code art. 2946. */
    private static final int YEARS = 10;

    /** Kept for the members' book and for claims: ten years from the day on which what it proves has ended. */
    public static Kept forClaims(String what, String document, @Nullable LocalDate ended) {
        return new Kept(what, document, "erasure.kept.claims", ended == null ? null : ended.plusYears(YEARS));
    }

    /** Whether it must still be kept on a day. */
    public boolean bindsOn(LocalDate day) {
        return until == null || day.isBefore(until);
    }
}
