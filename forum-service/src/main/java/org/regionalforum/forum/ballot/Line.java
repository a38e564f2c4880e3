package org.regionalforum.forum.ballot;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regionalforum.forum.mandate.Mandate.Rank;
import org.regionalforum.forum.roll.RollEntry;
import org.regionalforum.forum.rule.Choice;

/**
 * An organisation's line in a box: its line of the roll and what it did.
 *
 * @param revision how often it voted
 */
public record Line(
        RollEntry entry,
        int revision,
        @Nullable Vote vote,
        @Nullable Declared conflict) {
    /**
     * A vote; whose person cast it stands in the mandate.
     *
     * @param mandate by which it was cast
     * @param sequence of the fact that opened the mandate
     */
    public record Vote(Choice choice, String mandate, long sequence, Rank rank, Instant at) {}

    /** A conflict of interest, declared by a holder of a mandate. */
    public record Declared(String mandate, Instant at) {}

    /** When it did what it did. */
    Stream<Instant> instants() {
        return Stream.concat(
                Stream.ofNullable(vote).map(Vote::at),
                Stream.ofNullable(conflict).map(Declared::at));
    }

    /** As it is at the opening; who may not vote has no conflict, whatever it declared before. */
    static Line of(RollEntry entry, Optional<Declared> conflict) {
        return new Line(entry, 0, null, entry.entitled() ? conflict.orElse(null) : null);
    }
}
