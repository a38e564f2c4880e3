package org.regionalforum.webkit;

import org.jspecify.annotations.Nullable;

/**
 * One answer to choose from, in the visitor's language.
 *
 * @param value what the form sends
 * @param label what the visitor reads
 * @param hint a further line under the label, or null
 */
public record Choice(String value, String label, @Nullable String hint) {

    public Choice(String value, String label) {
        this(value, label, null);
    }
}
