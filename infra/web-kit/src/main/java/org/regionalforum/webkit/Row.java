package org.regionalforum.webkit;

import org.jspecify.annotations.Nullable;

/**
 * A line of a summary: what it is about, what it says, and where it can be changed.
 *
 * @param change address of the page that changes the answer, or null when it cannot be changed
 */
public record Row(
        String label, @Nullable Object value, @Nullable String change) {

    public Row(String label, @Nullable Object value) {
        this(label, value, null);
    }
}
