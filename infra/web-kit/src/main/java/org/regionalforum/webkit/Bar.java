package org.regionalforum.webkit;

import org.jspecify.annotations.Nullable;

/**
 * One line of a bar list.
 *
 * @param label what is counted
 * @param count how many
 * @param href where the counted things are listed, or null
 */
public record Bar(String label, long count, @Nullable String href) {

    public Bar(String label, long count) {
        this(label, count, null);
    }
}
