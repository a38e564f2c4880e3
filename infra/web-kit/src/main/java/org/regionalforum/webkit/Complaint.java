package org.regionalforum.webkit;

import org.jspecify.annotations.Nullable;

/**
 * A line of the error summary.
 *
 * @param field id of the field it leads to, or null when it is about the form as a whole
 * @param label what the field is called, or null when the messages do not say
 * @param message how to mend it
 */
public record Complaint(@Nullable String field, @Nullable String label, String message) {}
