/** Texts that somebody wrote: they travel on {@code forum.texts} alone, facts name them by their id. */
@NullMarked
package org.regionalforum.forum.text;

import org.jspecify.annotations.NullMarked;
