package org.regionalforum.webkit;

import org.jspecify.annotations.Nullable;

/**
 * Heading of a table's column.
 *
 * @param label what stands in the column
 * @param href address of the list sorted by this column, or null when it cannot be sorted
 * @param sorted {@code ascending}, {@code descending} or null, as {@code aria-sort} has it
 */
public record Column(
        String label, @Nullable String href, @Nullable String sorted) {

    public Column(String label) {
        this(label, null, null);
    }
}
