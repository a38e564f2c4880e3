package org.regionalforum.forum.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.clock.LawClock;

/**
 * An entry of a register; it never changes.
 *
 * @param position from 1, without gaps
 * @param cause the ballot, or the recorded decision, that it is about
 * @param year of the closing, Europe/Rome
 * @param number of the resolution in its year; null where nothing was adopted here
 * @param hash of its certificate
 * @param on day of the decision
 * @param at when it was entered; null where that was not kept
 * @param previous hash of the certificate before it; 64 zeros for the first
 */
public record Entry(
        String network,
        String body,
        int position,
        String cause,
        Kind kind,
        int year,
        @Nullable Integer number,
        LocalDate on,
        @Nullable Instant at,
        String hash,
        String previous) {
    /** What an entry is about. */
    public enum Kind {
        BALLOT,
        RECORDED
    }

    /** When it was entered; the beginning of the decision's day where that was not kept. */
    public Instant enteredAt() {
        return at == null ? on.atStartOfDay(LawClock.ROME).toInstant() : at;
    }

    /** The page of an entry; the assembly's register is the network's, a further body's stands under its name. */
    public static String path(String network, String body, int position) {
        String register = "/forum/" + network + "/register/";
        return body.equals(Body.ASSEMBLY.code()) ? register + position : register + body + "/" + position;
    }

    static String code(String network, String body, int position) {
        return String.format(Locale.ROOT, "%s/%s/%09d", network, body, position);
    }
}
