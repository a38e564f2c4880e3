package org.regionalforum.forum.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regionalforum.kit.clock.LawClock;

/**
 * That a text was removed from public sight; what it said is gone.
 *
 * @param text its id
 * @param reason as who removed it wrote it
 * @param by person
 * @param at when; null where only the day was kept
 */
public record Removal(
        String text,
        String reason,
        String by,
        LocalDate on,
        @Nullable Instant at) {
    public static Removal of(String text, String reason, String by, Instant at) {
        return new Removal(text, reason, by, LocalDate.ofInstant(at, LawClock.ROME), at.truncatedTo(ChronoUnit.MILLIS));
    }

    /** When something of these texts was removed, the last time; empty where nothing was. */
    public static Optional<Instant> latest(Collection<Removal> removals, List<String> texts) {
        return removals.stream()
                .filter(removal -> texts.contains(removal.text))
                .map(Removal::instant)
                .max(Comparator.naturalOrder());
    }

    private Instant instant() {
        return at == null ? on.atStartOfDay(LawClock.ROME).toInstant() : at;
    }
}
