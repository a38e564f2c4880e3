package org.regionalforum.webkit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as a line of a timeline.
 *
 * @param at when
 * @param title what happened, in a few words
 * @param by who did it, or null
 * @param text more about it, or null
 * @param href where it can be read, or null
 */
public record Happening(
        Instant at,
        String title,
        @Nullable String by,
        @Nullable String text,
        @Nullable String href) {

    public Happening(Instant at, String title, @Nullable String by) {
        this(at, title, by, null, null);
    }
}
