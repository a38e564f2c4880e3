/** Texts that somebody wrote: they travel on {@code projects.texts} alone, facts name them by their id. */
@NullMarked
package org.regionalforum.projects.text;

import org.jspecify.annotations.NullMarked;
