package org.regionalforum.forum.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.clock.LawClock;

/**
 * A step on the way from an idea to a decision.
 *
 * @param key of the bundle {@code messages}: {@code milestone.<key>}, with the arguments
 * @param at the instant, where it is known; {@code day} then is its day
 * @param path where more of it stands; null where there is no more
 * @param ahead whether it is still to come
 */
public record Milestone(
        String key,
        List<String> arguments,
        LocalDate day,
        @Nullable Instant at,
        @Nullable String path,
        boolean ahead) {
    static Milestone on(LocalDate day, String key, String... arguments) {
        return new Milestone(key, List.of(arguments), day, null, null, false);
    }

    /** A step of a ballot. */
    public static Milestone at(Instant at, boolean ahead, String path, String key, String... arguments) {
        return new Milestone(key, List.of(arguments), LocalDate.ofInstant(at, LawClock.ROME), at, path, ahead);
    }
}
