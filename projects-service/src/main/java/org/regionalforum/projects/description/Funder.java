package org.regionalforum.projects.description;

import org.jspecify.annotations.Nullable;

/**
 * Who pays.
 *
 * @param money how much, where it is said
 */
public record Funder(String name, @Nullable Money money) {}
